package jp.sakutei.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way of an indicator: filled points for what was reached, hollow ones for targets,
 * on a plane of 160 × 40. The numbers stand in the cells beside it and in the words of
 * the picture.
 *
 * @param actual corners of the solid line
 * @param target corners of the dashed line
 */
public record Spark(String actual, String target, List<Dot> dots, String words) {

	private static final int LEFT = 8;

	private static final int RIGHT = 152;

	private static final int TOP = 8;

	private static final int BOTTOM = 32;

	/**
	 * @param points one a year, in their order; a value may be null where nothing is
	 * known
	 * @return null where there are not two values to join
	 */
	public static Spark of(List<Point> points, String words) {

		var known = points.stream()
			.flatMap((point) -> java.util.stream.Stream.of(point.actual(), point.target()))
			.filter((value) -> value != null)
			.toList();
		if (known.size() < 2) {
			return null;
		}
		var least = known.stream().reduce(BigDecimal::min).orElseThrow();
		var most = known.stream().reduce(BigDecimal::max).orElseThrow();
		var actual = new ArrayList<Dot>();
		var target = new ArrayList<Dot>();
		for (var index = 0; index < points.size(); index++) {
			var x = LEFT + Math.round((RIGHT - LEFT) * (float) index / Math.max(1, points.size() - 1));
			var point = points.get(index);
			if (point.target() != null) {
				target.add(new Dot(x, height(point.target(), least, most), true));
			}
			if (point.actual() != null) {
				actual.add(new Dot(x, height(point.actual(), least, most), false));
			}
		}
		var dots = new ArrayList<>(target);
		dots.addAll(actual);
		return new Spark(line(actual), line(target), List.copyOf(dots), words);
	}

	private static int height(BigDecimal value, BigDecimal least, BigDecimal most) {
		if (least.compareTo(most) == 0) {
			return (TOP + BOTTOM) / 2;
		}
		var share = value.subtract(least).divide(most.subtract(least), MathContext.DECIMAL32).floatValue();
		return BOTTOM - Math.round((BOTTOM - TOP) * share);
	}

	private static String line(List<Dot> dots) {
		return dots.stream().map((dot) -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
	}

	/**
	 * @param actual what was reached in the year, or null; @param target or null
	 */
	public record Point(BigDecimal actual, BigDecimal target) {
	}

	/**
	 * @param hollow a target
	 */
	public record Dot(int x, int y, boolean hollow) {
	}

}
