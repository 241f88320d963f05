package jp.sakutei.rehearsal.people;

import java.util.LinkedHashMap;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 担当者: fills in the section's sheets, some early, most on the day, some late, and some
 * wrongly at first.
 */
@Component
class FillsInSheet implements Script {

	private final HandIns handIns;

	private final SheetWriting writing;

	private final SheetRevising revising;

	private final WarningReasons reasons;

	FillsInSheet(HandIns handIns, SheetWriting writing, SheetRevising revising, WarningReasons reasons) {
		this.handIns = handIns;
		this.reasons = reasons;
		this.writing = writing;
		this.revising = revising;
	}

	@Override
	public String form() {
		return "fill-in-sheet";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {

		if (item.due() == null || !isFirst(item)) {
			return Script.super.isTime(item, day);
		}
		if (Day.cameOn(item).plusDays(2).isAfter(item.due())) {
			// it came back late: at once
			return true;
		}
		var lot = Lot.draw(item.businessKey(), 20);
		if (lot < 10) {
			return day.isDue(item) || day.isWorkingDaysAfter(item, 1 + lot % 8);
		}
		var late = Math.max(0, lot - 16);
		return day.reached(day.calendar().plus(item.due(), late));
	}

	@Override
	public int mistakes(WorkItem item) {
		return (isFirst(item) && Lot.hits("mistake " + item.businessKey(), 9)) ? 1 : 0;
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {

		var handIn = handIns.get(new HandInId(item.businessKey()));
		if (handIn.reason() == HandInReason.SURVEY && !view.values().asMap().containsKey("goalContribution")) {
			var values = writing.first(view, handIn);
			return (attempt < mistakes(item)) ? SheetWriting.withMistake(values, item.businessKey())
					: reasons.beside(handIn.id(), values);
		}
		return reasons.beside(handIn.id(), withAnswers(revising.revised(view, handIn), view));
	}

	/** To what reviewers said about single fields. */
	private static FormValues withAnswers(FormValues values, TaskView view) {
		var answers = new LinkedHashMap<String, String>();
		view.sideNotes()
			.stream()
			.filter((note) -> !note.isWarning())
			.forEach((note) -> answers.put(note.id(), "（見本）根拠を確かめ、内容に反映しました。"));
		return answers.isEmpty() ? values : values.with("notes", answers);
	}

	/** Of the survey, asked of everybody at once. */
	private static boolean isFirst(WorkItem item) {
		return item.businessKey().endsWith(":1");
	}

}
