package jp.sakutei.common;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a page lets choose from, implemented by enums only: a word in its address, a label
 * for people.
 */
public interface Choice {

	/** The constant's name. */
	String name();

	/** In addresses. */
	default String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	String label();

	/**
	 * The constant of that word.
	 * @param otherwise where the word is of none, or there is no word
	 */
	static <T extends Choice> T of(Class<T> type, String word, T otherwise) {
		return Arrays.stream(type.getEnumConstants())
			.filter((each) -> each.word().equals(word))
			.findFirst()
			.orElse(otherwise);
	}

}
