package jp.sakutei.form;

import java.util.regex.Pattern;

/**
 * A text asked for beside a field that is no question of the form's file: the written
 * reason for a warning, the answer to a reviewer's remark. It is typed under the name
 * {@code note.ID} and comes back as {@link FormValues#note}.
 *
 * @param id of letters, digits, {@code _} and {@code -}
 * @param field the field it stands at, as in {@link FormError}; where the page does not
 * show it, the next one around it, or the top of the form
 * @param kind {@link #WARNING} or {@link #REMARK}
 * @param title what was said
 * @param by who said it, or null
 * @param ruleVersion of a warning's decision table, or null
 */
public record SideNote(String id, String field, String kind, String title, String by, boolean required,
		String ruleVersion) {

	public static final String WARNING = "warning";

	public static final String REMARK = "remark";

	/** Key of all side notes in the values. */
	public static final String KEY = "notes";

	/** What names of their inputs begin with. */
	public static final String PREFIX = "note.";

	public static final int LONGEST = 500;

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,120}");

	public SideNote {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("not an id of a side note: " + id);
		}
	}

	/** Of its input. */
	public String name() {
		return PREFIX + id;
	}

	public boolean isWarning() {
		return kind.equals(WARNING);
	}

	/** What is asked for. */
	public String label() {
		return isWarning() ? "このまま提出する理由" : "回答";
	}

	/** What stands against an empty one. */
	public FormError missing() {
		return new FormError(name(),
				"「" + title + "」" + (isWarning() ? "について、このまま提出する理由を入力してください。" : "への回答を入力してください。"));
	}

}
