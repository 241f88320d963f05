package jp.sakutei.round.stage;

import java.util.List;

/**
 * How the office closes a stage.
 *
 * @param reason why, although something is missing; may be empty where nothing is
 * @param sheets a decision for each missing sheet
 */
public record StageClosing(String reason, List<LeftBehind> sheets) {

	public static StageClosing complete() {
		return new StageClosing("", List.of());
	}

}
