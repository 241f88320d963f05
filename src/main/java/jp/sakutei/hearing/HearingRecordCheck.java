package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.round.calendar.DayToSet;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.Project;

/** What stands against a record. */
record HearingRecordCheck(WorkingDays calendar, LocalDate today) {

	List<FormError> refusals(HearingRecord record, Map<String, Project> heard) {

		var errors = new ArrayList<FormError>();
		if (record.heldOn().isAfter(today)) {
			errors.add(new FormError("heldOn", "実施日は今日以前の日にしてください。"));
		}
		for (int row = 0; row < record.notes().size(); row++) {
			var note = record.notes().get(row);
			var project = heard.get(note.sheet());
			if (!project.isOver()) {
				var field = "sheets[" + row + "].judgement";
				project.refusal(note.judgement().deed(), Body.OFFICE, note.judgement().qualified(note.reason()))
					.ifPresent((refusal) -> errors.add(new FormError(field, refusal.message())));
			}
			if (note.consequence() != Consequence.NONE && Written.isEmpty(note.remark())) {
				errors.add(new FormError("sheets[" + row + "].remark", "指摘の内容を入力してください。"));
			}
		}
		if (record.notes().stream().allMatch((note) -> note.consequence() == Consequence.NONE)) {
			return errors;
		}
		if (record.due() == null) {
			errors.add(new FormError("due", "差し戻し、または回答を求める事業がありますので、期限を入力してください。"));
		}
		else {
			new DayToSet("期限", record.due(), today).refusalAsDue(calendar)
				.ifPresent((refusal) -> errors.add(new FormError("due", refusal)));
		}
		return errors;
	}

}
