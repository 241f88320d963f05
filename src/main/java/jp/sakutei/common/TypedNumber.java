package jp.sakutei.common;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people in an office type it: full-width, with commas, minus as △ or ▲. No
 * other character stands for a digit or a sign: what was typed is the number, or none.
 *
 * @param value null where it is none
 * @param stranger the first character that belongs to no number, or empty
 */
public record TypedNumber(BigDecimal value, String stranger) {

	private static final String MINUS = "-−△▲";

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,10})?");

	public static TypedNumber read(String typed) {

		var text = Written.narrow(typed);
		var stranger = typed.codePoints().filter(TypedNumber::isStranger).findFirst();
		if (stranger.isPresent()) {
			return new TypedNumber(null, shown(stranger.getAsInt()));
		}
		var negative = !text.isEmpty() && MINUS.indexOf(text.charAt(0)) >= 0;
		var digits = (negative || text.startsWith("+")) ? text.substring(1).stripLeading() : text;
		if (!NUMBER.matcher(digits).matches()) {
			return new TypedNumber(null, "");
		}
		var number = new BigDecimal(digits.replace(",", ""));
		return new TypedNumber(negative ? number.negate() : number, "");
	}

	/** Empty where the text is no number. */
	public Optional<BigDecimal> number() {
		return Optional.ofNullable(value);
	}

	/** {@code （「①」は数字として使えません）}, or nothing. */
	public String remark() {
		return stranger.isEmpty() ? "" : "（" + stranger + "は数字として使えません）";
	}

	private static boolean isStranger(int character) {
		var narrow = Written.narrow(Character.toString(character));
		return !narrow.isEmpty() && (",.+0123456789" + MINUS).indexOf(narrow.codePointAt(0)) < 0;
	}

	/** A character that nobody can see is named by its number. */
	private static String shown(int character) {
		var seen = !Written.isInvisible(character) && Character.isDefined(character)
				&& Character.getType(character) != Character.SURROGATE;
		return seen ? "「" + Character.toString(character) + "」" : "見えない文字 U+%04X ".formatted(character);
	}

}
