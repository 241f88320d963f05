package jp.sakutei.form;

import java.util.regex.Pattern;

import jp.sakutei.common.TypedText;

/** Text as it is kept: each character as it was typed, one kind of line end. */
public final class PlainText {

	private static final Pattern LINE_END = Pattern.compile("\\R");

	private PlainText() {
	}

	/** Line ends as {@code \n}, no blanks at the end. */
	public static String lines(String typed) {
		return withLineEnds(typed).replace("\uFEFF", "").stripTrailing();
	}

	/**
	 * Line ends as {@code \n}, also those that a word processor puts within a paragraph.
	 */
	static String withLineEnds(String typed) {
		return LINE_END.matcher(typed).replaceAll("\n");
	}

	/** As {@link #lines}, in one line and without blanks around. */
	public static String line(String typed) {
		return lines(typed).replace('\n', ' ').replace('\t', ' ').strip();
	}

	/** Characters as a person counts them in a form: code points. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/**
	 * Characters that no keyboard types into a form: control characters, halves of
	 * others, and what stands for a lost one.
	 */
	public static boolean hasUnusable(String text) {
		return text.codePoints().anyMatch(PlainText::unusable);
	}

	/** Where the first of them stands: {@code 1行目の2文字目、U+0007}. */
	public static String placeOfUnusable(String text) {

		var characters = withLineEnds(text).codePoints().toArray();
		var line = 1;
		var column = 1;
		for (var character : characters) {
			if (unusable(character)) {
				return "%d行目の%d文字目、U+%04X".formatted(line, column, character);
			}
			column = (character == '\n') ? 1 : column + 1;
			line += (character == '\n') ? 1 : 0;
		}
		return "";
	}

	/** For keeping what was typed nonetheless. */
	static String withoutUnusable(String text) {
		return hasUnusable(text) ? text.codePoints()
			.map((character) -> unusable(character) ? TypedText.LOST : character)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString() : text;
	}

	private static boolean unusable(int character) {
		return !TypedText.isUsable(character);
	}

}
