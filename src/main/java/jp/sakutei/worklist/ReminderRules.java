package jp.sakutei.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.rules.DecisionTables;

/**
 * Judges one day's open tasks by the decision table {@code reminders}, equal ones once.
 */
class ReminderRules {

	static final String TABLE = "reminders";

	private final DecisionTables tables;

	private final WorkingDays calendar;

	private final LocalDate day;

	private final Instant lastRun;

	private final Map<Map<String, Object>, Boolean> judged = new HashMap<>();

	/**
	 * @param lastRun what came since then is new
	 */
	ReminderRules(DecisionTables tables, WorkingDays calendar, LocalDate day, Instant lastRun) {
		this.tables = tables;
		this.calendar = calendar;
		this.day = day;
		this.lastRun = lastRun;
	}

	boolean remind(OpenWork work) {
		return judged.computeIfAbsent(facts(work),
				(facts) -> tables.evaluate(TABLE, facts)
					.stream()
					.anyMatch((result) -> Boolean.TRUE.equals(result.get("remind"))));
	}

	int overdueDays(OpenWork work) {
		return work.isOverdue(day) ? calendar.between(work.due(), day) : 0;
	}

	private Map<String, Object> facts(OpenWork work) {
		var daysUntilDue = (work.due() == null || work.due().isBefore(day)) ? -1 : calendar.between(day, work.due());
		return Map.of("role", work.authority().role().code(), "hasDue", work.due() != null, "daysUntilDue",
				daysUntilDue, "overdueDays", overdueDays(work), "isNew", !work.since().isBefore(lastRun), "weekday",
				day.getDayOfWeek().getValue());
	}

}
