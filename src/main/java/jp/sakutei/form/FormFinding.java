package jp.sakutei.form;

import jp.sakutei.common.Coded;

/**
 * What a rule says about what was written.
 *
 * @param rule {@code R-11}
 * @param ruleVersion content hash of the decision table that said it
 * @param field the field it stands at, as in {@link FormError}
 * @param message in the user's words
 */
public record FormFinding(String rule, String ruleVersion, Level level, String field, String message) {

	/** エラー refuses; 注意 passes with a written reason; 参考 only tells. */
	public enum Level implements Coded {

		ERROR("エラー"), WARNING("注意"), NOTE("参考");

		private final String label;

		Level(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return label;
		}

	}

	public boolean isError() {
		return level == Level.ERROR;
	}

	public boolean isWarning() {
		return level == Level.WARNING;
	}

	/** The same finding again has the same id: a reason stays with it. */
	public String noteId() {
		return rule + "_" + field.replaceAll("[^A-Za-z0-9_]+", "-");
	}

	/** As the page says it of a field. */
	public FormError asError() {
		return new FormError(field, message + "（" + rule + "）");
	}

	/** Where the reason for a warning is written. */
	public SideNote asNote() {
		return new SideNote(noteId(), field, SideNote.WARNING, message + "（" + rule + "）", null, true, ruleVersion);
	}

}
