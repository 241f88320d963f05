package jp.sakutei.form.reading;

import jp.sakutei.form.PlainText;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people in an office type them: full-width, with commas, minus as △ or ▲. */
final class NumberText {

	private static final Pattern MINUS = Pattern.compile("^[-−‐‑‒–—―ー△▲]\\s*");

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,10})?");

	private NumberText() {
	}

	/** Empty where the text is no number. */
	static Optional<BigDecimal> read(String typed) {

		var text = PlainText.narrow(typed);
		var minus = MINUS.matcher(text);
		var negative = minus.find();
		var digits = text.substring(negative ? minus.end() : text.startsWith("+") ? 1 : 0);
		if (!NUMBER.matcher(digits).matches()) {
			return Optional.empty();
		}
		var number = new BigDecimal(digits.replace(",", ""));
		return Optional.of(negative ? number.negate() : number);
	}

}
