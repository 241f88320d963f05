package jp.sakutei.round.stage;

import java.time.LocalDate;

import jp.sakutei.common.Coded;

/**
 * What becomes of a sheet that was missing when a stage closed.
 *
 * @param due until when it is waited for, else null
 * @param reason the stage's; for 取下げ扱い the project's own
 */
public record LeftBehind(String sheet, Treatment treatment, LocalDate due, String reason) {

	public LeftBehind {
		due = (treatment == Treatment.WAIT) ? due : null;
	}

	/** 扱い. */
	public enum Treatment implements Coded {

		WAIT("待つ"), NOT_NEXT_MEETING("次の会議に載せない"), WITHDRAWN("取下げ扱い");

		private final String label;

		Treatment(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return label;
		}

	}

}
