package jp.sakutei.common;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as the city hall writes them. */
public final class JapaneseDates {

	private static final DateTimeFormatter ERA_YEAR = DateTimeFormatter.ofPattern("Gy年", Locale.JAPAN);

	private JapaneseDates() {
	}

	/** {@code 令和5年6月20日（火）}. */
	public static String full(LocalDate day) {
		return JapaneseDate.from(day).format(ERA_YEAR).replace("令和1年", "令和元年") + day.getMonthValue() + "月"
				+ day.getDayOfMonth() + "日" + weekday(day);
	}

	/** {@code 6月20日（火）}. */
	public static String monthAndDay(LocalDate day) {
		return day.getMonthValue() + "月" + day.getDayOfMonth() + "日" + weekday(day);
	}

	/** {@code 令和5年6月}. */
	public static String month(LocalDate day) {
		return JapaneseDate.from(day).format(ERA_YEAR).replace("令和1年", "令和元年") + day.getMonthValue() + "月";
	}

	private static String weekday(LocalDate day) {
		return "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN) + "）";
	}

}
