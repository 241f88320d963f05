package jp.sakutei.round.web;

import java.time.LocalDate;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.stage.Stage;

/**
 * A stage as the list shows it.
 *
 * @param hint what it waits for or what is missing, in one line
 */
record StageRow(String id, String name, String state, String badge, String planned, String actual, String hint) {

	static StageRow of(Stage stage, LocalDate today, String hint) {
		return new StageRow(stage.id().value(), stage.name(), stage.stateLabel(), badge(stage, today),
				span(stage.planned().start(), stage.planned().end()),
				span(stage.course().start(), stage.course().end()), hint);
	}

	/** {@code 6月12日（月）～7月21日（金）}. */
	static String span(LocalDate from, LocalDate to) {
		if (from == null) {
			return "—";
		}
		return JapaneseDates.monthAndDay(from)
				+ (from.equals(to) ? "" : "～" + ((to == null) ? "" : JapaneseDates.monthAndDay(to)));
	}

	private static String badge(Stage stage, LocalDate today) {
		return switch (stage.state()) {
			case WAITING -> stage.isLate(today) ? "warning" : "neutral";
			case OPEN -> stage.isLate(today) ? "warning" : "info";
			case CLOSED -> "success";
		};
	}

}
