package jp.sakutei.round.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jp.sakutei.common.Written;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageDays;

/**
 * The days of a stage as its page asks for them, kept as they were typed; those that it
 * does not have are not asked for.
 *
 * @param confirmed {@code true} where its consequences were seen
 */
record StageDaysForm(String start, String end, String fillInDue, String sectionHeadDue, String departmentHeadDue,
		String officeDue, String reason, String confirmed) {

	static StageDaysForm of(Stage stage) {
		var due = stage.planned().due();
		return new StageDaysForm(text(stage.planned().start()), text(stage.planned().end()), text(due.fillIn()),
				text(due.sectionHead()), text(due.departmentHead()), text(due.office()), "", "");
	}

	/** Each is a day that exists, or empty. */
	boolean isReadable() {
		try {
			return days() != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	boolean isConfirmed() {
		return "true".equals(confirmed);
	}

	StageDays days() {
		return new StageDays(day(start), day(end),
				new GateDays(day(fillInDue), day(sectionHeadDue), day(departmentHeadDue), day(officeDue)));
	}

	private static LocalDate day(String text) {
		return Written.isEmpty(text) ? null : LocalDate.parse(text.strip());
	}

	private static String text(LocalDate day) {
		return (day == null) ? "" : day.toString();
	}

}
