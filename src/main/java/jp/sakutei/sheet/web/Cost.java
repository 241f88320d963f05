package jp.sakutei.sheet.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jp.sakutei.form.Amount;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.Change;
import jp.sakutei.form.reading.AmountText;
import jp.sakutei.picture.Bar;
import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;

/**
 * いくら掛かるか: what a sheet costs year by year, against the budget of this year.
 *
 * @param base what the years are compared with: 令和5年度補正後; null where there is none
 * @param head of the columns of the table by source
 * @param news what stands large above
 */
public record Cost(String base, List<Year> years, List<String> head, List<Line> sources, List<News> news) {

	private static final String GENERAL = "general";

	private static final String NOTHING = "—";

	/**
	 * @param known columns of the budget before, the last one to be compared with
	 * @param before its amounts by column and source
	 * @param years of the plan
	 * @param amounts by year and source
	 */
	static Cost of(List<Option> known, Map<String, Map<String, Amount>> before, List<Option> years,
			Map<String, Map<String, Amount>> amounts, List<Option> sources) {

		var earlier = known.stream().filter((column) -> before.containsKey(column.value())).toList();
		var base = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
		var columns = new LinkedHashMap<String, Map<String, Amount>>();
		earlier.forEach((column) -> columns.put(column.label(), before.get(column.value())));
		years.forEach((year) -> columns.put(year.label(), amounts.getOrDefault(year.value(), Map.of())));
		var compared = (base == null) ? null : before.get(base.value());
		var scale = columns.values().stream().mapToLong(AmountText::entered).max().orElse(0);
		var rows = new ArrayList<Year>();
		if (base != null) {
			rows.add(year(base.label(), compared, null, scale));
		}
		years.forEach((year) -> rows.add(year(year.label(), columns.get(year.label()), compared, scale)));
		var first = years.isEmpty() ? Map.<String, Amount>of() : columns.get(years.get(0).label());
		return new Cost((base == null) ? null : base.label(), List.copyOf(rows), List.copyOf(columns.keySet()),
				lines(sources, columns, compared, first),
				news(years, columns, (base == null) ? null : base.label(), compared));
	}

	/** How 一般財源 looks in the bars. */
	public Tone toneOfGeneral() {
		return Tone.DONE;
	}

	/** How all the other sources look. */
	public Tone toneOfOthers() {
		return Tone.HALF;
	}

	public boolean isEmpty() {
		return years.stream().allMatch((year) -> year.total().equals(NOTHING));
	}

	private static Year year(String label, Map<String, Amount> amounts, Map<String, Amount> compared, long scale) {
		var general = amounts.getOrDefault(GENERAL, Amount.EMPTY);
		var bar = Bar.of(scale, List.of(new Part(Tone.DONE, general.orZero()),
				new Part(Tone.HALF, AmountText.entered(amounts) - general.orZero())));
		return new Year(label, bar, orNothing(AmountText.sum(amounts)), orNothing(AmountText.of(general)),
				Change.between(compared, amounts));
	}

	/** Those of which somebody said something, and their sum. */
	private static List<Line> lines(List<Option> sources, Map<String, Map<String, Amount>> columns,
			Map<String, Amount> compared, Map<String, Amount> first) {

		var lines = new ArrayList<Line>();
		for (var source : sources) {
			var cells = columns.values()
				.stream()
				.map((column) -> column.getOrDefault(source.value(), Amount.EMPTY))
				.toList();
			if (cells.stream().anyMatch((cell) -> cell.state() == Amount.State.UNDETERMINED || cell.orZero() != 0)) {
				lines.add(new Line(source.label(), false,
						cells.stream().map((cell) -> orNothing(AmountText.of(cell))).toList(),
						Change.between(only(compared, source), only(first, source))));
			}
		}
		lines.add(new Line("計", true,
				columns.values().stream().map((column) -> orNothing(AmountText.sum(column))).toList(),
				Change.between(compared, first)));
		return List.copyOf(lines);
	}

	/** A blank beside amounts is nothing; in a year without any, nobody said so yet. */
	private static Map<String, Amount> only(Map<String, Amount> amounts, Option source) {
		if (amounts == null) {
			return null;
		}
		var blank = amounts.values().stream().anyMatch((amount) -> amount.state() == Amount.State.ENTERED)
				? Amount.of(0) : Amount.EMPTY;
		var amount = amounts.getOrDefault(source.value(), blank);
		return Map.of(source.value(), (amount.state() == Amount.State.EMPTY) ? blank : amount);
	}

	private static List<News> news(List<Option> years, Map<String, Map<String, Amount>> columns, String base,
			Map<String, Amount> compared) {

		if (years.isEmpty()) {
			return List.of();
		}
		var first = years.get(0).label();
		var asked = columns.get(first);
		var all = years.stream().map((year) -> columns.get(year.label())).toList();
		var entered = all.stream().flatMapToLong((year) -> LongStream.of(AmountText.entered(year))).sum();
		var open = all.stream()
			.flatMap((year) -> year.values().stream())
			.anyMatch((amount) -> amount.state() == Amount.State.UNDETERMINED);
		return Stream
			.of(new News(first + "の事業費", AmountText.entered(asked), against(base, compared, asked)),
					new News("うち一般財源", asked.getOrDefault(GENERAL, Amount.EMPTY).orZero(),
							against(base, only(compared, new Option(GENERAL, "")),
									only(asked, new Option(GENERAL, "")))),
					new News(years.size() + "年間の計", entered,
							open ? "未確定の額を除きます" : first + "から" + years.get(years.size() - 1).label() + "まで"))
			.toList();
	}

	private static String against(String base, Map<String, Amount> compared, Map<String, Amount> asked) {
		if (base == null) {
			return "比べる予算はありません";
		}
		var change = Change.between(compared, asked);
		if (change.isUnknown()) {
			return "まだ入力されていません";
		}
		if (change.isOpen()) {
			return base + "との差は未確定です";
		}
		return change.isNone() ? base + "と同じ" : base + "より " + change.text();
	}

	private static String orNothing(String text) {
		return text.isEmpty() ? NOTHING : text;
	}

	/**
	 * One year.
	 *
	 * @param general of it, 一般財源
	 * @param change against this year's budget
	 */
	public record Year(String label, Bar bar, String total, String general, Change change) {
	}

	/**
	 * One source.
	 *
	 * @param sum of all
	 * @param change of the first year of the plan
	 */
	public record Line(String source, boolean sum, List<String> amounts, Change change) {
	}

	/** A number that is the news, with what it is compared with. */
	public record News(String name, long value, String compared) {

		public String number() {
			return "%,d".formatted(value);
		}

	}

}
