package jp.sakutei.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shares of a known whole, side by side, each in its {@link Tone}. No words stand inside:
 * names and numbers stand in the cells beside it. A strict policy allows no style, so
 * that places and widths are attributes, in percent.
 *
 * @param limit where a black line stands, in percent of the bar, or null
 */
public record Bar(List<Segment> segments, String limit) {

	/**
	 * @param whole what the bar's full width stands for; parts beyond it are cut off
	 */
	public static Bar of(long whole, List<Part> parts) {
		return of(whole, parts, null);
	}

	/**
	 * @param limit where the line stands, in the unit of the whole; null: none
	 */
	public static Bar of(long whole, List<Part> parts, Long limit) {

		var segments = new ArrayList<Segment>();
		var start = 0L;
		for (var part : parts) {
			var end = Math.min(whole, start + Math.max(0, part.amount()));
			if (end > start) {
				segments.add(new Segment(part.tone().css(), percent(start, whole), percent(end - start, whole)));
			}
			start = Math.max(start, end);
		}
		return new Bar(List.copyOf(segments), (limit == null || whole <= 0) ? null : percent(limit, whole));
	}

	private static String percent(long share, long whole) {
		return String.format(Locale.ROOT, "%.2f%%", Math.min(100.0, (whole <= 0) ? 0 : share * 100.0 / whole));
	}

	/** How a part looks: from what is done to what has not begun. */
	public enum Tone {

		DONE("f-1"), NEARLY("f-2"), HALF("f-3"), BEGUN("f-4"), IN_WORK("f-hatch"), NOT_BEGUN("f-5"), RISK("f-risk"),
		LATE("f-late"), QUIET("f-quiet");

		private final String css;

		Tone(String css) {
			this.css = css;
		}

		public String css() {
			return css;
		}

	}

	/**
	 * @param amount in any unit, the whole's; below 0 counts as 0
	 */
	public record Part(Tone tone, long amount) {
	}

	public record Segment(String css, String x, String width) {
	}

}
