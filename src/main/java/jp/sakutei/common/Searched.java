package jp.sakutei.common;

/**
 * What is typed into a search box, for columns that the database keeps folded: width,
 * case, kana and blanks say nothing, and the words stand in any order.
 */
public final class Searched {

	/** Nobody types more into a box. */
	private static final int MOST_WORDS = 10;

	private Searched() {
	}

	/**
	 * For {@code like all}: a word is text, not a pattern. None where nothing is typed.
	 */
	public static String[] patterns(String typed) {
		return Written.words(typed).stream().limit(MOST_WORDS).map(Searched::pattern).toArray(String[]::new);
	}

	private static String pattern(String word) {
		return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

}
