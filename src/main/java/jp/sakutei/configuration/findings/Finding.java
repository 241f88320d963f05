package jp.sakutei.configuration.findings;

/**
 * 確認事項: something in the configuration that is usable but will hurt.
 *
 * @param code {@code CLOSED_DAY} …, as the README lists them
 * @param where what it is about, in the office's words
 * @param message what is the matter and what would help
 */
public record Finding(Severity severity, String code, String where, String message) {

	public static Finding error(String code, String where, String message) {
		return new Finding(Severity.ERROR, code, where, message);
	}

	public static Finding warning(String code, String where, String message) {
		return new Finding(Severity.WARNING, code, where, message);
	}

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/** {@code ERROR CLOSED_DAY …}: as the rehearsal writes it. */
	@Override
	public String toString() {
		return severity + " " + code + " " + where + "：" + message;
	}

	/** A round with an error is not opened. */
	public enum Severity {

		ERROR("エラー"), WARNING("注意");

		private final String label;

		Severity(String label) {
			this.label = label;
		}

		/** As {@code report.json} writes it. */
		public String code() {
			return name().toLowerCase();
		}

		public String label() {
			return label;
		}

	}

}
