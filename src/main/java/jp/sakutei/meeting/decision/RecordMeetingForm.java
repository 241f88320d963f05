package jp.sakutei.meeting.decision;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.round.ResultWord;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.MeetingSession;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.OpinionGiven;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.agenda.CallMeetingForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SeenRevisions;

import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** 会議の結果を記録する: attendance, minutes, a result for each item, opinions. */
@Component
class RecordMeetingForm implements TaskForm {

	/** Marks what the page showed besides revisions. */
	private static final String APPOINTMENT = "@";

	private final Meetings meetings;

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final ProjectSheets sheets;

	private final OpinionSubjects subjects;

	private final MeetingRecording management;

	RecordMeetingForm(Meetings meetings, MeetingKinds kinds, AgendaItems items, ProjectSheets sheets,
			OpinionSubjects subjects, MeetingRecording management) {
		this.meetings = meetings;
		this.kinds = kinds;
		this.items = items;
		this.sheets = sheets;
		this.subjects = subjects;
		this.management = management;
	}

	@Override
	public String form() {
		return "record-meeting";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var meeting = meetings.get(new MeetingId(task.businessKey()));
		var kind = kinds.get(meeting.round(), meeting.kind());
		var results = kinds.results(kind);
		var session = meetings.session(meeting);
		var agenda = items.of(meeting).stream().filter(AgendaItem::onAgenda).toList();
		var decided = sheets(meeting, agenda);
		var values = FormValues.none()
			.with("held", "yes")
			.with("heldOn", session.day())
			.with("attendance", session.invited())
			.with("items", agenda.stream().map((item) -> row(item, results)).toList());
		var view = TaskView.of(CallMeetingForm.title(meeting), values)
			.withContext(Map.of("meeting", Map.of("opinions", kind.opinions())))
			.withOptions(Map.of("results",
					results.stream().map((result) -> new Option(result.code(), result.label())).toList(), "policies",
					subjects.policies(meeting.round())));
		return withAppointment(SeenRevisions.shown(decided, view, task), session);
	}

	/** A cancellation decides on the appointment, a record on the revisions. */
	private static TaskView withAppointment(TaskView view, MeetingSession session) {
		return view.withSeen(view.seen() + "," + APPOINTMENT + URLEncoder.encode(session.appointment().shown(), UTF_8));
	}

	private static String appointment(OpenTask task) {
		return Stream.of(((task.seen() != null) ? task.seen() : "").split(","))
			.filter((each) -> each.startsWith(APPOINTMENT))
			.map((each) -> URLDecoder.decode(each.substring(1), UTF_8))
			.findFirst()
			.orElse("");
	}

	@Override
	public boolean isFinal() {
		return true;
	}

	/** A cancelled sitting decides nothing; who was invited is told. */
	@Override
	public Consequences consequences(OpenTask task, Actor actor, FormValues values) {

		var id = new MeetingId(task.businessKey());
		if (isCalledOff(values)) {
			return management.againstCancelling(id, appointment(task)).isEmpty()
					? Consequences.of(List.of("この会議は中止になります。招集を受けた人に知らせます。"), values.text("cancelReason"))
					: Consequences.NONE;
		}
		var errors = new ArrayList<FormError>();
		var record = record(id, values, errors);
		var said = errors.isEmpty() ? management.consequences(id, record, SeenRevisions.parse(task.seen()), actor)
				: List.<String>of();
		return said.isEmpty() ? Consequences.NONE : Consequences.of(said, record);
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {

		var id = new MeetingId(task.businessKey());
		if (isCalledOff(values)) {
			return management.cancel(id, appointment(task), values.text("cancelReason"), actor);
		}
		var errors = new ArrayList<FormError>();
		var record = record(id, values, errors);
		return errors.isEmpty() ? management.record(id, record, SeenRevisions.parse(task.seen()), actor) : errors;
	}

	private static boolean isCalledOff(FormValues values) {
		return values.text("held").equals("no");
	}

	private MeetingRecord record(MeetingId id, FormValues values, List<FormError> errors) {
		return new MeetingRecord(values.date("heldOn").orElseThrow(), values.text("attendance"), values.text("minutes"),
				values.date("due").orElse(null),
				values.rows("items").stream().map(RecordMeetingForm::decision).toList(),
				opinions(meetings.get(id), values.rows("opinions"), errors));
	}

	/** What single items of the agenda are about. */
	private List<ProjectSheet> sheets(Meeting meeting, List<AgendaItem> agenda) {
		var ids = agenda.stream().filter(AgendaItem::onAgenda).map(AgendaItem::sheet).collect(Collectors.toSet());
		return sheets.all(meeting.round()).stream().filter((sheet) -> ids.contains(sheet.id().value())).toList();
	}

	/** The first result that goes on, so that only the others are left to choose. */
	private static Map<String, Object> row(AgendaItem item, List<ResultWord> results) {

		var row = new HashMap<String, Object>();
		row.put("item", item.key());
		row.put("title", item.title());
		row.put("proposal", item.proposal());
		results.stream()
			.filter((result) -> result.effect() != ResultEffect.OPINION && result.effect() != ResultEffect.CONTINUE)
			.findFirst()
			.ifPresent((result) -> row.put("result", result.code()));
		return row;
	}

	private static Decision decision(FormValues row) {
		return new Decision(row.text("item"), row.text("result"), orNull(row.text("reason")),
				orNull(row.text("condition")));
	}

	private List<OpinionGiven> opinions(Meeting meeting, List<FormValues> rows, List<FormError> errors) {

		var opinions = new ArrayList<OpinionGiven>();
		for (int row = 0; row < rows.size(); row++) {
			var number = rows.get(row).text("aboutSheet");
			var sheet = subjects.sheet(meeting.round(), number);
			if (!number.isEmpty() && sheet == null) {
				errors.add(new FormError("opinions[" + row + "].aboutSheet", "事業番号「" + number + "」の事業調書はありません。"));
			}
			opinions
				.add(new OpinionGiven(rows.get(row).text("content"), sheet, orNull(rows.get(row).text("aboutPolicy"))));
		}
		return opinions;
	}

	private static String orNull(String text) {
		return Written.isEmpty(text) ? null : text;
	}

}
