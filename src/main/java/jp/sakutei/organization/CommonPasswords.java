package jp.sakutei.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * ありふれたパスワード: what is tried first by whoever guesses. Words of a list, however often, in
 * whatever case, with digits and signs around them or in place of letters; digits alone;
 * rows of keys; the same again and again.
 */
final class CommonPasswords {

	private static final Set<String> WORDS = words();

	private static final String[] ROWS = { "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop",
			"asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",
			"qazwsxedcrfvtgbyhnujmikolp", "あいうえおかきくけこさしすせそたちつてと", "いろはにほへとちりぬるを" };

	private static final int LONGEST_REST = 4;

	private CommonPasswords() {
	}

	static boolean contain(String password) {
		var text = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		var letters = asLetters(text.replaceAll("[^\\p{L}]+$", "")).replaceAll("[^\\p{L}]", "");
		return text.chars().distinct().count() <= LONGEST_REST || ofRows(text)
				|| ofWords(text.replaceAll("[^\\p{L}]", "")) || ofWords(letters);
	}

	/** Nothing but words of the list. */
	private static boolean ofWords(String letters) {
		if (letters.isEmpty()) {
			return true;
		}
		return WORDS.stream().anyMatch((word) -> letters.startsWith(word) && ofRest(letters.substring(word.length())));
	}

	private static boolean ofRest(String rest) {
		return rest.isEmpty() || ofWords(rest);
	}

	/** All but a few characters stand beside each other in a row. */
	private static boolean ofRows(String text) {
		var rest = text;
		for (var row : ROWS) {
			rest = without(without(rest, row), new StringBuilder(row).reverse().toString());
		}
		return rest.length() < LONGEST_REST;
	}

	private static String without(String text, String row) {
		var rest = text;
		for (var length = row.length(); length >= LONGEST_REST; length--) {
			for (var from = 0; from + length <= row.length(); from++) {
				rest = rest.replace(row.substring(from, from + length), "");
			}
		}
		return rest;
	}

	private static String asLetters(String text) {
		return text.replace('0', 'o')
			.replace('1', 'i')
			.replace('3', 'e')
			.replace('4', 'a')
			.replace('5', 's')
			.replace('7', 't')
			.replace('@', 'a')
			.replace('$', 's')
			.replace('!', 'i');
	}

	private static Set<String> words() {
		try {
			return new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
