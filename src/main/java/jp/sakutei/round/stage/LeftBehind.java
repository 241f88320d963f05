package jp.sakutei.round.stage;

import java.time.LocalDate;

/**
 * What becomes of a sheet that was missing when a stage closed.
 *
 * @param due until when it is waited for, else null
 */
public record LeftBehind(String sheet, Treatment treatment, LocalDate due, String reason) {

	public LeftBehind {
		due = (treatment == Treatment.WAIT) ? due : null;
	}

	/** 扱い. */
	public enum Treatment {

		WAIT("wait", "待つ"), NOT_NEXT_MEETING("skip", "次の会議に載せない"), WITHDRAWN("withdraw", "取下げ扱い");

		private final String code;

		private final String label;

		Treatment(String code, String label) {
			this.code = code;
			this.label = label;
		}

		public String code() {
			return code;
		}

		public String label() {
			return label;
		}

		public static Treatment of(String code) {
			for (var treatment : values()) {
				if (treatment.code.equals(code)) {
					return treatment;
				}
			}
			throw new IllegalArgumentException(code);
		}

	}

}
