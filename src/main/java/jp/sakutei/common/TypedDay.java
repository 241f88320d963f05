package jp.sakutei.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A day as a date field sends it, or as people write it: 2023/6/20, 令和5年6月20日（火）,
 * R5.6.20.
 *
 * @param value null where it is none
 * @param refusal what stands against it, or empty
 */
public record TypedDay(LocalDate value, String refusal) {

	private static final String MONTH_AND_DAY = "\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?\\s*(?:\\([日月火水木金土]\\))?";

	private static final Pattern WESTERN = Pattern.compile("(\\d{4})" + MONTH_AND_DAY);

	private static final Pattern JAPANESE = Pattern.compile(Era.WRITTEN + Era.NUMBER + MONTH_AND_DAY);

	public static TypedDay read(String typed) {

		var text = Written.narrow(typed);
		var western = WESTERN.matcher(text);
		if (western.matches()) {
			return of(OptionalInt.of(Integer.parseInt(western.group(1))), western.group(2), western.group(3));
		}
		var japanese = JAPANESE.matcher(text);
		if (japanese.matches()) {
			return of(Era.year(japanese.group(1), japanese.group(2)), japanese.group(3), japanese.group(4));
		}
		return refused("は「2023-06-20」か「令和5年6月20日」のように入力してください。");
	}

	/** Empty where the text is no day. */
	public Optional<LocalDate> day() {
		return Optional.ofNullable(value);
	}

	private static TypedDay of(OptionalInt year, String month, String day) {
		// 1873 began the calendar that days are written in
		if (year.isEmpty() || year.getAsInt() < 1873 || year.getAsInt() > 2200) {
			return refused("の年を確かめてください。");
		}
		try {
			return new TypedDay(LocalDate.of(year.getAsInt(), Integer.parseInt(month), Integer.parseInt(day)), "");
		}
		catch (DateTimeException ex) {
			return refused("の日付（%d年%s月%s日）は暦にありません。".formatted(year.getAsInt(), plain(month), plain(day)));
		}
	}

	private static String plain(String digits) {
		return String.valueOf(Integer.parseInt(digits));
	}

	private static TypedDay refused(String message) {
		return new TypedDay(null, message);
	}

}
