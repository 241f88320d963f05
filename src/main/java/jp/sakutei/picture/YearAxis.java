package jp.sakutei.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Days from left to right, whole months: where a day begins, how wide a span is, in the
 * units of a picture.
 *
 * @param from the first day
 * @param to the last day
 */
public record YearAxis(LocalDate from, LocalDate to, int left, int right) {

	/** The months that hold the days. */
	public static YearAxis around(LocalDate first, LocalDate last, int left, int right) {
		return new YearAxis(first.withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth()), left, right);
	}

	/** Where the day begins; days beyond the ends stand at the end. */
	public double x(LocalDate day) {
		var days = ChronoUnit.DAYS.between(from, day);
		return left + Math.max(0, Math.min(days, length())) * (double) (right - left) / length();
	}

	/** The middle of the day. */
	public double middle(LocalDate day) {
		return (x(day) + x(day.plusDays(1))) / 2;
	}

	/** Both days included. */
	public Span span(LocalDate first, LocalDate last) {
		var start = x(first);
		return new Span(text(start), text(Math.max(1, x(last.plusDays(1)) - start)));
	}

	public List<Month> months() {
		var months = new ArrayList<Month>();
		for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
			var last = month.withDayOfMonth(month.lengthOfMonth());
			var middle = (x(month) + x(last.plusDays(1))) / 2;
			months.add(new Month(month.getMonthValue() + "月", text(middle), span(month, last), months.size() % 2 == 1));
		}
		return months;
	}

	/**
	 * Runs of days that have something in common.
	 * @param least how many days a run has at least, @param most and at most
	 */
	public List<Span> runs(Predicate<LocalDate> common, int least, int most) {
		var runs = new ArrayList<Span>();
		for (var day = from; !day.isAfter(to);) {
			if (!common.test(day)) {
				day = day.plusDays(1);
				continue;
			}
			var end = day;
			while (!end.isAfter(to) && common.test(end)) {
				end = end.plusDays(1);
			}
			var days = ChronoUnit.DAYS.between(day, end);
			if (days >= least && days <= most) {
				runs.add(span(day, end.minusDays(1)));
			}
			day = end;
		}
		return runs;
	}

	/** As an attribute has it. */
	public static String text(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	private long length() {
		return ChronoUnit.DAYS.between(from, to) + 1;
	}

	public record Span(String x, String width) {
	}

	/**
	 * @param middle where its name stands
	 * @param band every second one has a ground of its own
	 */
	public record Month(String label, String middle, Span span, boolean band) {
	}

}
