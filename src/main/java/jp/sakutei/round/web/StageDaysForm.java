package jp.sakutei.round.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jp.sakutei.common.TypedDay;
import jp.sakutei.common.Written;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.stage.StageDays;

/**
 * The days of a stage as its page asks for them, kept as they were typed; those that it
 * does not have are not asked for.
 *
 * @param shown the days that the page showed
 * @param confirmed {@code true} where its consequences were seen
 */
record StageDaysForm(String start, String end, String fillInDue, String sectionHeadDue, String departmentHeadDue,
		String officeDue, String reason, String confirmed, String shown) {

	static StageDaysForm of(StageDays days) {
		var due = days.due();
		return new StageDaysForm(text(days.start()), text(days.end()), text(due.fillIn()), text(due.sectionHead()),
				text(due.departmentHead()), text(due.office()), "", "", days.shown());
	}

	/** What was typed, over what holds by now: what nobody touched follows. */
	StageDaysForm over(StageDays days) {
		var was = of(StageDays.parse(shown));
		var now = of(days);
		return new StageDaysForm(typed(start, was.start, now.start), typed(end, was.end, now.end),
				typed(fillInDue, was.fillInDue, now.fillInDue),
				typed(sectionHeadDue, was.sectionHeadDue, now.sectionHeadDue),
				typed(departmentHeadDue, was.departmentHeadDue, now.departmentHeadDue),
				typed(officeDue, was.officeDue, now.officeDue), reason, "", now.shown);
	}

	private static String typed(String text, String was, String now) {
		return (text == null || text.strip().equals(was)) ? now : text;
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
		return Written.isEmpty(text) ? null
				: TypedDay.read(text).day().orElseThrow(() -> new DateTimeParseException("no day", text, 0));
	}

	private static String text(LocalDate day) {
		return (day == null) ? "" : day.toString();
	}

}
