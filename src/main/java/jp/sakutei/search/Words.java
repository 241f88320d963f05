package jp.sakutei.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

import jp.sakutei.common.Searched;
import jp.sakutei.common.Written;

/**
 * What is searched for, folded as the database folds what was written.
 *
 * @param words each of two characters at least
 */
record Words(List<String> words) {

	/** Nobody types more into a box. */
	private static final int MOST = 6;

	/** Shorter ones would find anything with a character changed. */
	private static final int LONG = 4;

	/** Of a longer one only the beginning may be wrong. */
	private static final int LONGEST = 20;

	static Words of(String typed) {
		return new Words(Written.words(typed)
			.stream()
			.filter((word) -> word.codePointCount(0, word.length()) > 1)
			.distinct()
			.limit(MOST)
			.toList());
	}

	boolean isEmpty() {
		return words.isEmpty();
	}

	/** Pairs that a row must have. */
	String[] grams() {
		var grams = new LinkedHashSet<String>();
		words.forEach((word) -> grams.addAll(Searched.pairs(word)));
		return grams.toArray(String[]::new);
	}

	/**
	 * For {@code like all}: a word of two characters is its only pair, and needs no look
	 * at the text.
	 */
	String[] patterns() {
		return words.stream()
			.filter((word) -> word.codePointCount(0, word.length()) > 2)
			.map((word) -> "%" + escaped(word) + "%")
			.toArray(String[]::new);
	}

	/**
	 * The same with one character wrong, at each place of the longest word: each way
	 * costs the database a search of its own.
	 */
	List<Slip> slips() {
		var longest = words.stream()
			.max(Comparator.comparingInt((word) -> word.codePointCount(0, word.length())))
			.orElse("");
		var characters = longest.codePoints().mapToObj(Character::toString).toList();
		return IntStream.range(0, (characters.size() < LONG) ? 0 : Math.min(characters.size(), LONGEST))
			.mapToObj((place) -> slip(longest, characters, place))
			.toList();
	}

	private Slip slip(String wrong, List<String> characters, int place) {

		var before = String.join("", characters.subList(0, place));
		var after = String.join("", characters.subList(place + 1, characters.size()));
		var grams = new LinkedHashSet<>(Searched.pairs(before));
		grams.addAll(Searched.pairs(after));
		var others = words.stream().filter((word) -> !word.equals(wrong)).toList();
		others.forEach((word) -> grams.addAll(Searched.pairs(word)));
		var patterns = new ArrayList<String>();
		patterns.add("%" + escaped(before) + "_" + escaped(after) + "%");
		others.forEach((word) -> patterns.add("%" + escaped(word) + "%"));
		return new Slip(grams.toArray(String[]::new), patterns.toArray(String[]::new));
	}

	private static String escaped(String word) {
		return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/** One way to have mistyped it. */
	record Slip(String[] grams, String[] patterns) {
	}

}
