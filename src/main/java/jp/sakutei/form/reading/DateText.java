package jp.sakutei.form.reading;

import jp.sakutei.common.Written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates as a date field sends them, or as people write them: 2023/6/20, 令和5年6月20日,
 * R5.6.20.
 */
final class DateText {

	private static final Pattern WESTERN = Pattern
		.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?");

	private static final Pattern REIWA = Pattern
		.compile("(?:R|r|令和)\\s*(\\d{1,2}|元)\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?");

	private static final int BEFORE_REIWA = 2018;

	private DateText() {
	}

	static Reading read(String typed) {

		var text = Written.narrow(typed);
		var western = WESTERN.matcher(text);
		if (western.matches()) {
			return date(Integer.parseInt(western.group(1)), western);
		}
		var reiwa = REIWA.matcher(text);
		if (reiwa.matches()) {
			var year = reiwa.group(1).equals("元") ? 1 : Integer.parseInt(reiwa.group(1));
			return date(BEFORE_REIWA + year, reiwa);
		}
		return Reading.refused("は「2023-06-20」か「令和5年6月20日」のように入力してください。");
	}

	private static Reading date(int year, MatchResult parts) {
		if (year < 1900 || year > 2200) {
			return Reading.refused("の年を確かめてください。");
		}
		var month = Integer.parseInt(parts.group(2));
		var day = Integer.parseInt(parts.group(3));
		try {
			return Reading.of(LocalDate.of(year, month, day));
		}
		catch (DateTimeException ex) {
			return Reading.refused("の日付（%d年%d月%d日）は暦にありません。".formatted(year, month, day));
		}
	}

}
