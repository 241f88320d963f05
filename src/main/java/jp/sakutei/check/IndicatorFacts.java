package jp.sakutei.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormValues;
import jp.sakutei.sheet.Likeness;

/**
 * The facts of one indicator for its decision table. Figures are compared here, in the
 * indicator's own direction: {@code better}, {@code same}, {@code worse}, or {@code none}
 * where there is nothing to compare.
 */
final class IndicatorFacts {

	private final FormValues indicator;

	private final SheetBackground background;

	IndicatorFacts(FormValues indicator, SheetBackground background) {
		this.indicator = indicator;
		this.background = background;
	}

	Map<String, Object> facts() {

		var targets = targets();
		var last = indicator.number("target" + background.lastYear()).orElse(null);
		var name = Likeness.plain(indicator.text("name"));
		var facts = new HashMap<String, Object>();
		facts.put("kind", indicator.text("kind"));
		facts.put("direction", indicator.text("direction"));
		facts.put("hasBaseline", indicator.number("baseline").isPresent());
		facts.put("hasBaselineYear", !Written.isEmpty(indicator.text("baselineYear")));
		facts.put("targetCount", targets.size());
		facts.put("hasSource", !Written.isEmpty(indicator.text("source")));
		facts.put("againstBaseline", against(last, indicator.number("baseline").orElse(null)));
		facts.put("againstFirstPeriod", against(last, bestOfFirstPeriod(name)));
		facts.put("sameTargets",
				targets.size() > 1 && targets.stream().allMatch((each) -> each.compareTo(targets.get(0)) == 0));
		facts.put("outputWord", outputWord(name));
		facts.put("otherInPlan", differs(background.planTargets().getOrDefault(name, Map.of())));
		return facts;
	}

	private List<BigDecimal> targets() {
		return background.years()
			.stream()
			.map((year) -> indicator.number("target" + year))
			.flatMap(Optional::stream)
			.toList();
	}

	private String against(BigDecimal target, BigDecimal other) {
		if (target == null || other == null) {
			return "none";
		}
		var compared = target.compareTo(other);
		if (indicator.text("direction").equals("下げる")) {
			compared = -compared;
		}
		return (compared == 0) ? "same" : (compared > 0) ? "better" : "worse";
	}

	/**
	 * The last target of the first period or its last actual value, whichever is higher
	 * aimed.
	 */
	private BigDecimal bestOfFirstPeriod(String name) {
		return background.previous()
			.rows("indicators")
			.stream()
			.filter((row) -> Likeness.plain(row.text("name")).equals(name))
			.findFirst()
			.flatMap((row) -> Stream.of(lastOf(row, "target"), lastOf(row, "actual"))
				.filter(Objects::nonNull)
				.reduce((one, other) -> against(one, other).equals("better") ? one : other))
			.orElse(null);
	}

	/** Before the plan begins: R5 before R6, R10 behind R9. */
	private BigDecimal lastOf(FormValues row, String what) {
		return row.asMap()
			.keySet()
			.stream()
			.filter((key) -> key.matches(what + "[MTSHR]\\d+")
					&& !background.years().contains(key.substring(what.length())))
			.max(Comparator.comparing((key) -> FiscalYear.parse(key.substring(what.length()))))
			.flatMap(row::number)
			.orElse(null);
	}

	private String outputWord(String name) {
		return background.outputWords()
			.stream()
			.filter((word) -> name.contains(Likeness.plain(word)))
			.findFirst()
			.orElse("");
	}

	private boolean differs(Map<String, BigDecimal> plan) {
		return plan.entrySet()
			.stream()
			.anyMatch((entry) -> indicator.number("target" + entry.getKey())
				.filter((target) -> target.compareTo(entry.getValue()) != 0)
				.isPresent());
	}

}
