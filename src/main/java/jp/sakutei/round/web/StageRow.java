package jp.sakutei.round.web;

import java.time.LocalDate;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.stage.Stage;

/** A stage as its page shows it. */
record StageRow(String id, String name, String state, String badge, String planned, String actual) {

	static StageRow of(Stage stage, LocalDate today) {
		return new StageRow(stage.id().value(), stage.name(), stage.stateLabel(), badge(stage, today),
				span(stage.planned().start(), stage.planned().end()),
				span(stage.course().start(), stage.course().end()));
	}

	/** {@code 6月12日（月）～7月21日（金）}. */
	static String span(LocalDate from, LocalDate to) {
		return (from == null) ? "—" : JapaneseDates.span(from, to);
	}

	private static String badge(Stage stage, LocalDate today) {
		return switch (stage.state()) {
			case WAITING -> stage.isLate(today) ? "warning" : "neutral";
			case OPEN -> stage.isLate(today) ? "warning" : "info";
			case CLOSED -> "success";
		};
	}

}
