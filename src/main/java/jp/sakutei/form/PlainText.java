package jp.sakutei.form;

import java.text.Normalizer;

/** Text as it is kept: one form of each character, one kind of line end. */
public final class PlainText {

	private PlainText() {
	}

	/** NFC, line ends as {@code \n}, no blanks at the end. */
	public static String lines(String typed) {
		var text = typed.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
		return Normalizer.normalize(text, Normalizer.Form.NFC).stripTrailing();
	}

	/** As {@link #lines}, in one line and without blanks around. */
	public static String line(String typed) {
		return lines(typed).replace('\n', ' ').replace('\t', ' ').strip();
	}

	/** For figures and dates: full-width digits and signs become narrow. */
	public static String narrow(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
	}

	/** Characters as a person counts them in a form: code points. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/**
	 * Characters that no keyboard types into a form: control characters and halves of
	 * others.
	 */
	public static boolean hasUnusable(String text) {
		return text.codePoints().anyMatch(PlainText::unusable);
	}

	/** For keeping what was typed nonetheless. */
	static String withoutUnusable(String text) {
		return hasUnusable(text) ? text.codePoints()
			.map((character) -> unusable(character) ? '\uFFFD' : character)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString() : text;
	}

	private static boolean unusable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
			case Character.SURROGATE -> true;
			default -> (character & 0xFFFE) == 0xFFFE || isBidiControl(character);
		};
	}

	private static boolean isBidiControl(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

}
