package jp.sakutei.common;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Text as people write it. What is kept keeps each of its characters; comparing and
 * searching see a copy in which width, case, kana and blanks say nothing.
 */
public final class Written {

	private static final int WIDE_TO_NARROW = '！' - '!';

	/** Letters by their class, yet nothing to see. */
	private static final List<Integer> BLANK_LETTERS = List.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

	/** More of them in one character are there to fill something up. */
	private static final int MOST_SIGNS = 8;

	private static final Pattern AROUND = Pattern.compile("^[ \t\r\n]+|[ \t\r\n]+$");

	/** Brackets and what ends or lists; not what stands inside of a number. */
	private static final String BETWEEN_WORDS = "[()\\[\\]「」『』【】〈〉《》、。・,;!?\"'“”‘’…]|[.:](?!\\d)";

	private Written() {
	}

	/** Nothing that an eye could see: blanks, fillers, signs without a width. */
	public static boolean isEmpty(String text) {
		return text == null || text.codePoints().allMatch(Written::isInvisible);
	}

	/** Draws nothing, on the screen or on paper. */
	public static boolean isInvisible(int character) {
		return switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
					Character.FORMAT ->
				true;
			default -> isFiller(character);
		};
	}

	/** Fillers, variation selectors and other characters that only tell how to draw. */
	public static boolean isFiller(int character) {
		return BLANK_LETTERS.contains(character) || character == 0x034F || between(character, 0x17B4, 0x17B5)
				|| between(character, 0x180B, 0x180F) || between(character, 0xFE00, 0xFE0F)
				|| between(character, 0xE0000, 0xE0FFF);
	}

	/** As paper shows it: what draws nothing is not there, blanks and line ends are. */
	public static String drawn(String text) {
		return mapped(text, (character) -> switch (Character.getType(character)) {
			case Character.CONTROL -> (character == '\n' || character == '\t') ? character : -1;
			case Character.FORMAT -> -1;
			default -> isFiller(character) ? -1 : character;
		});
	}

	/** For figures and dates: full-width forms become narrow, nothing else changes. */
	public static String narrow(String typed) {
		var narrow = mapped(typed, (character) -> between(character, '！', '～') ? character - WIDE_TO_NARROW
				: (character == '\u3000') ? ' ' : character);
		return AROUND.matcher(narrow).replaceAll("");
	}

	/**
	 * For comparing and searching alone: one width, one case, katakana as hiragana, one
	 * blank between words, nothing that draws nothing.
	 */
	public static String folded(String text) {
		var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return mapped(plain, Written::folded).replaceAll("\\s+", " ").strip();
	}

	/** The words of a search, folded; each is to be found, in any order. */
	public static List<String> words(String searched) {
		var folded = folded(searched).replaceAll(BETWEEN_WORDS, " ").strip();
		return folded.isEmpty() ? List.of() : Arrays.asList(folded.split("\\s+"));
	}

	/**
	 * The beginning, of so many characters as the eye counts them: one that is written
	 * with several signs is not cut in two.
	 */
	public static String beginning(String text, int most) {
		var characters = BreakIterator.getCharacterInstance(Locale.JAPAN);
		characters.setText(text);
		var end = characters.next(most);
		var whole = (end == BreakIterator.DONE) ? text.length() : end;
		return text.substring(0, Math.min(whole, characterAt(text, most * MOST_SIGNS)));
	}

	/** Where the character begins that stands at that place; the end beyond it. */
	public static int characterAt(String text, int place) {
		if (place <= 0 || place >= text.length()) {
			return Math.max(0, Math.min(place, text.length()));
		}
		var characters = BreakIterator.getCharacterInstance(Locale.JAPAN);
		characters.setText(text);
		return characters.isBoundary(place) ? place : characters.preceding(place);
	}

	/** The same, with … where something is left out. */
	public static String shortened(String text, int most) {
		var beginning = beginning(text, most);
		return (beginning.length() == text.length()) ? text : beginning + "…";
	}

	private static int folded(int character) {
		if (character == '\t' || character == '\n' || character == '\r') {
			return ' ';
		}
		if (between(character, 'ァ', 'ヶ')) {
			return character - ('ァ' - 'ぁ');
		}
		return switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
			case Character.CONTROL, Character.FORMAT -> -1;
			default -> isFiller(character) ? -1 : character;
		};
	}

	private static String mapped(String text, IntUnaryOperator change) {
		return text.codePoints()
			.map(change)
			.filter((character) -> character >= 0)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean between(int character, int first, int last) {
		return character >= first && character <= last;
	}

}
