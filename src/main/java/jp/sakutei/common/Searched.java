package jp.sakutei.common;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is typed into a search box, for columns that the database keeps folded: width,
 * case, kana and blanks say nothing, and the words stand in any order.
 */
public final class Searched {

	/** Between texts that stand one after the other: no word is found across it. */
	public static final String BETWEEN = "¦";

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

	/** As a column keeps what is searched, the same as {@code folded} in the database. */
	public static String kept(String text) {
		return Written.folded(text).replace(" ", "");
	}

	/** Each pair of neighbouring characters, once. */
	public static Set<String> pairs(String folded) {
		var characters = folded.codePoints().mapToObj(Character::toString).toList();
		var pairs = new LinkedHashSet<String>();
		for (var index = 0; index + 1 < characters.size(); index++) {
			pairs.add(characters.get(index) + characters.get(index + 1));
		}
		return pairs;
	}

	private static String pattern(String word) {
		return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

}
