package jp.sakutei.hearing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Codes;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SeenRevisions;
import jp.sakutei.handin.RemarkManagement;
import jp.sakutei.round.RoundId;

import org.springframework.stereotype.Component;

/** ヒアリングの結果を記録する: a remark and a draft judgement for each sheet. */
@Component
class RecordHearingForm implements TaskForm {

	private final Hearings hearings;

	private final ProjectSheets sheets;

	private final HearingManagement management;

	private final RemarkManagement remarks;

	RecordHearingForm(Hearings hearings, ProjectSheets sheets, HearingManagement management, RemarkManagement remarks) {
		this.hearings = hearings;
		this.sheets = sheets;
		this.management = management;
		this.remarks = remarks;
	}

	@Override
	public String form() {
		return "record-hearing";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var hearing = hearings.get(new HearingId(task.businessKey()));
		var heard = sheets.ofSection(hearing.round(), hearing.section());
		var reasons = hearings.proposedReasons(hearing);
		var values = FormValues.none()
			.with("heldOn", hearing.day())
			.with("attendees", hearing.invited())
			.with("sheets", heard.stream().map((sheet) -> row(sheet, reasons.get(sheet.id().value()))).toList());
		return SeenRevisions.shown(heard, TaskView.of(hearing.sectionName(), values).withOptions(options(heard)), task);
	}

	private Map<String, List<Option>> options(List<ProjectSheet> heard) {
		var options = new HashMap<String, List<Option>>();
		options.put("sheetFields", remarks.fields());
		for (var row = 0; row < heard.size(); row++) {
			options.put("sheets[" + row + "].judgement", judgements(heard.get(row)));
		}
		return options;
	}

	/** What may become of the sheet. */
	private static List<Option> judgements(ProjectSheet sheet) {
		return Arrays.stream(DraftJudgement.values())
			.filter((judgement) -> sheet.project().may(judgement.deed(), Body.OFFICE))
			.map((judgement) -> new Option(judgement.code(), judgement.label()))
			.toList();
	}

	@Override
	public boolean isFinal() {
		return true;
	}

	@Override
	public Consequences consequences(OpenTask task, Actor actor, FormValues values) {
		var record = record(task, values);
		var said = management.consequences(new HearingId(task.businessKey()), record, SeenRevisions.parse(task.seen()),
				actor);
		return said.isEmpty() ? Consequences.NONE : Consequences.of(said, record);
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.record(new HearingId(task.businessKey()), record(task, values),
				SeenRevisions.parse(task.seen()), actor);
	}

	private static HearingRecord record(OpenTask task, FormValues values) {
		var notes = values.rows("sheets").stream().map((row) -> note(task.round(), row)).toList();
		return new HearingRecord(values.date("heldOn").orElseThrow(), values.text("attendees"), values.text("minutes"),
				values.date("due").orElse(null), notes);
	}

	/**
	 * The section's own reason stands there already, for the office to take or change.
	 */
	private static Map<String, Object> row(ProjectSheet sheet, String reason) {

		var row = new LinkedHashMap<String, Object>();
		row.put("sheet", sheet.title());
		row.put("proposal", sheet.kind());
		row.put("judgement", DraftJudgement.DRAFT.code());
		row.put("reason", reason);
		row.put("consequence", Consequence.NONE.code());
		return row;
	}

	private static SheetNote note(String round, FormValues row) {
		return new SheetNote(ProjectSheetId.of(new RoundId(round), row.text("sheet").split(" ", 2)[0]).value(),
				Codes.of(DraftJudgement.class, row.text("judgement")), row.text("reason"), row.text("remark"),
				row.has("field") ? row.text("field") : null, Codes.of(Consequence.class, row.text("consequence")));
	}

}
