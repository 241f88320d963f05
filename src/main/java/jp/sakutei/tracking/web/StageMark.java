package jp.sakutei.tracking.web;

import java.time.LocalDate;

import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;

/**
 * How a stage is marked in the picture of the round.
 *
 * @param element id in the model
 * @param state {@code done open late waiting}
 * @param count how much of it is done, or null
 * @param link its page, or null where that is not open to the person
 */
record StageMark(String element, String name, String state, String label, String count, String link) {

	/**
	 * @param pages what the addresses of the stages' pages begin with, or null
	 */
	static StageMark of(StageProgress progress, LocalDate today, String pages) {
		var stage = progress.stage();
		var late = progress.isLate(today);
		return new StageMark(element(stage), stage.name(),
				stage.isClosed() ? "done" : late ? "late" : stage.isOpen() ? "open" : "waiting",
				stage.stateLabel() + (late ? "（予定より遅れ）" : ""),
				(stage.isWaiting() || progress.all() == null || progress.all() == 0) ? null : progress.count(),
				(pages == null) ? null : pages + stage.id());
	}

	private static String element(Stage stage) {
		return switch (stage.kind()) {
			case MEETING, COUNCIL -> "callActivity_" + stage.id().camelCase();
			case BUDGET_VOTE, ASSEMBLY_REPORT -> stage.recordingTask();
			default -> stage.closingTask();
		};
	}

}
