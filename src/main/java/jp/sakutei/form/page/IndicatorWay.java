package jp.sakutei.form.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.FormValues;
import jp.sakutei.picture.Spark;

/**
 * The way of an indicator: from the baseline over what an earlier period reached to its
 * targets, gathered from the rows of both periods by year.
 */
public final class IndicatorWay {

	private static final Pattern FIGURE = Pattern.compile("(target|actual)([MTSHR]\\d+)");

	/** More points than that nobody tells apart. */
	private static final int LONGEST = 12;

	private static final String NOTHING = "—";

	private final NavigableMap<FiscalYear, BigDecimal> actual = new TreeMap<>();

	private final NavigableMap<FiscalYear, BigDecimal> target = new TreeMap<>();

	private FiscalYear baseYear;

	private BigDecimal base;

	private BigDecimal lastOfUnknownYear;

	private IndicatorWay() {
	}

	/**
	 * @param before rows of the earlier period, known by their names
	 */
	public static IndicatorWay of(FormValues row, List<FormValues> before) {
		var way = new IndicatorWay();
		before.stream().filter((earlier) -> earlier.text("name").equals(row.text("name"))).forEach(way::read);
		way.read(row);
		return way;
	}

	/** 成果指標・上げる・単位 %. */
	public static String facts(FormValues row) {
		return Stream.of(kind(row), row.text("direction"), unit(row))
			.filter((fact) -> !fact.isEmpty())
			.collect(Collectors.joining("・"));
	}

	private static String kind(FormValues row) {
		return row.text("kind").isEmpty() ? "" : row.text("kind") + "指標";
	}

	private static String unit(FormValues row) {
		return row.text("unit").isEmpty() ? "" : "単位 " + row.text("unit");
	}

	public static String text(BigDecimal number) {
		if (number == null) {
			return NOTHING;
		}
		var plain = number.stripTrailingZeros();
		return ("%,." + Math.max(plain.scale(), 0) + "f").formatted(plain).replace("-", "△");
	}

	private void read(FormValues row) {

		row.number("baseline").ifPresent((value) -> {
			base = value;
			baseYear = FiscalYear.read(row.text("baselineYear")).orElse(null);
		});
		row.asMap().forEach((key, value) -> {
			var figure = FIGURE.matcher(key);
			if (figure.matches() && value instanceof BigDecimal number) {
				var year = FiscalYear.read(figure.group(2));
				year.ifPresent((known) -> (figure.group(1).equals("target") ? target : actual).put(known, number));
			}
		});
		row.number("actual")
			.ifPresent((value) -> FiscalYear.read(row.text("actualYear"))
				.ifPresentOrElse((year) -> actual.put(year, value), () -> lastOfUnknownYear = value));
	}

	public Value baseline() {
		return new Value(text(base), (baseYear == null) ? "" : baseYear.label(), "");
	}

	public Value reached(String direction) {

		var last = actual.lastEntry();
		if (last == null) {
			return new Value(text(lastOfUnknownYear), "", "");
		}
		var aimed = Optional.ofNullable(target.get(last.getKey()));
		return new Value(text(last.getValue()), last.getKey().label(),
				aimed.map((value) -> "目標 " + text(value) + met(direction, last.getValue(), value)).orElse(""));
	}

	private static String met(String direction, BigDecimal reached, BigDecimal aimed) {
		return switch (direction) {
			case "上げる" -> (reached.compareTo(aimed) >= 0) ? "・達成" : "・未達";
			case "下げる" -> (reached.compareTo(aimed) <= 0) ? "・達成" : "・未達";
			default -> "";
		};
	}

	public Spark spark() {

		var known = Stream
			.concat(Stream.ofNullable((base == null) ? null : baseYear),
					Stream.concat(actual.keySet().stream(), target.keySet().stream()))
			.sorted()
			.toList();
		if (known.isEmpty()) {
			return null;
		}
		var last = known.get(known.size() - 1);
		var first = Math.max(known.get(0).year(), last.year() - LONGEST + 1);
		var points = new ArrayList<Spark.Point>();
		for (var year = first; year <= last.year(); year++) {
			var each = new FiscalYear(year);
			points.add(new Spark.Point(each.equals(baseYear) ? base : actual.get(each), target.get(each)));
		}
		return Spark.of(points, words());
	}

	private String words() {
		var words = new ArrayList<String>();
		if (base != null) {
			words.add("基準 " + ((baseYear == null) ? "" : baseYear.label() + " ") + text(base));
		}
		actual.forEach((year, value) -> words.add(year.label() + " 実績 " + text(value)));
		target.forEach((year, value) -> words.add(year.label() + " 目標 " + text(value)));
		return String.join("、", words);
	}

	/**
	 * A number, and what is to be known of it.
	 *
	 * @param year empty where it is not known
	 * @param aimed the target of that year, and whether it was met; empty where there was
	 * none
	 */
	public record Value(String number, String year, String aimed) {
	}

}
