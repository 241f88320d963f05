package jp.sakutei.projectsheet;

/**
 * What a rule says about a sheet.
 *
 * @param rule {@code R-11}
 * @param level error, warning or note
 * @param field key of the field it stands at
 */
public record Finding(String rule, Level level, String field, String message) {

	/** 誤り refuses the hand-in; 注意 asks for a reason; 参考 only tells. */
	public enum Level {

		ERROR, WARNING, NOTE

	}

	public boolean isError() {
		return level == Level.ERROR;
	}

}
