package jp.sakutei.common;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as the city hall writes them. */
public final class JapaneseDates {

	private static final DateTimeFormatter ERA_YEAR = DateTimeFormatter.ofPattern("Gy年", Locale.JAPAN);

	private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

	private JapaneseDates() {
	}

	/** {@code 令和5年6月20日（火）}. */
	public static String full(LocalDate day) {
		return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" + weekday(day);
	}

	/** The day in Tokyo: {@code 令和5年6月20日（火）}. */
	public static String full(OffsetDateTime at) {
		return full(tokyo(at).toLocalDate());
	}

	/** {@code 令和5年6月20日（火）14時05分}. */
	public static String moment(LocalDateTime at) {
		return full(at.toLocalDate()) + time(at);
	}

	/** The moment in Tokyo: {@code 令和5年6月20日（火）14時05分}. */
	public static String moment(OffsetDateTime at) {
		return moment(tokyo(at));
	}

	/** {@code 6月20日（火）14時05分}. */
	public static String monthAndDay(LocalDateTime at) {
		return monthAndDay(at.toLocalDate()) + time(at);
	}

	/** {@code 6月20日（火）}. */
	public static String monthAndDay(LocalDate day) {
		return day.getMonthValue() + "月" + day.getDayOfMonth() + "日" + weekday(day);
	}

	/**
	 * {@code 5月8日（月）～5月31日（水）}, one day where both are the same.
	 * @param to null where it goes on
	 */
	public static String span(LocalDate from, LocalDate to) {
		return monthAndDay(from) + (from.equals(to) ? "" : "～" + ((to == null) ? "" : monthAndDay(to)));
	}

	/** The day in Tokyo: {@code 6月20日（火）}. */
	public static String dayOf(OffsetDateTime at) {
		return monthAndDay(tokyo(at).toLocalDate());
	}

	/** The moment in Tokyo: {@code 6月20日（火）14時05分}. */
	public static String dayAndTime(OffsetDateTime at) {
		return monthAndDay(tokyo(at));
	}

	/** {@code 令和5年6月}. */
	public static String month(LocalDate day) {
		return year(day) + day.getMonthValue() + "月";
	}

	/**
	 * Before 1873 the calendar was another one: such a day was mistyped, and is said as
	 * it was.
	 */
	private static String year(LocalDate day) {
		return day.isBefore(FIRST) ? "西暦" + day.getYear() + "年"
				: JapaneseDate.from(day).format(ERA_YEAR).replace("令和1年", "令和元年");
	}

	private static LocalDateTime tokyo(OffsetDateTime at) {
		return at.atZoneSameInstant(BusinessClock.TOKYO).toLocalDateTime();
	}

	/** {@code 14時05分}. */
	public static String time(LocalDateTime at) {
		return "%d時%02d分".formatted(at.getHour(), at.getMinute());
	}

	private static String weekday(LocalDate day) {
		return "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPAN) + "）";
	}

}
