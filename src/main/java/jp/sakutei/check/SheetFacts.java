package jp.sakutei.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Written;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.rules.RuleScope;
import jp.sakutei.sheet.Likeness;

/** The facts of a sheet as a whole, and of each of its years, for the decision tables. */
final class SheetFacts {

	private static final List<String> TEXTS = List.of("kind", "progress", "delayCause", "contentChange",
			"futureDirection", "noThemeReason", "placement", "legalForce");

	private final FormValues values;

	private final SheetBackground background;

	SheetFacts(FormValues values, SheetBackground background) {
		this.values = values;
		this.background = background;
	}

	Map<String, Object> ofSheet() {

		var facts = new HashMap<String, Object>();
		TEXTS.forEach((key) -> facts.put(key, values.text(key)));
		facts.put(RuleScope.ANSWERS, answers(values));
		facts.put("themeCount", values.texts("themes").size());
		facts.put("evidenceCount", values.rows("evidence").size());
		facts.put("feelingFell", background.feelingFell());
		facts.put("increasePercent", increasePercent(background.years().get(0)));
		facts.put("targetGroupLikeness", likeness("targetGroup"));
		facts.put("meansLikeness", likeness("means"));
		var similar = background.similar();
		facts.put("nameLikeness", (similar == null) ? 0 : similar.name());
		facts.put("contentLikeness", (similar == null) ? 0 : similar.content());
		facts.put("similarProject", (similar == null) ? "" : similar.title());
		return facts;
	}

	Map<String, Object> ofYear(String year) {

		var amounts = values.amounts("amounts").getOrDefault(year, Map.of());
		var cost = values.amounts("costs").getOrDefault(year, Map.of()).getOrDefault("cost", Amount.EMPTY);
		var total = sum(amounts);
		var undetermined = count(amounts, Amount.State.UNDETERMINED);
		var base = background.base();
		var facts = new HashMap<String, Object>();
		facts.put(RuleScope.ANSWERS, answers(values));
		facts.put("year", year);
		facts.put("kind", values.text("kind"));
		facts.put("isLastYear", year.equals(background.lastYear()));
		facts.put("total", total);
		facts.put("entered", count(amounts, Amount.State.ENTERED));
		facts.put("undetermined", undetermined);
		facts.put("costDiffers", cost.value() != null && undetermined == 0 && cost.value() != total);
		facts.put("increase", (base == null) ? 0 : total - base);
		facts.put("increasePercent", increasePercent(year));
		facts.put("hasReason", !Written.isEmpty(values.text("amountReason")));
		facts.put("hasActivity", hasActivity(year));
		return facts;
	}

	/** Texts, numbers, days and choices by their keys, as the form has them. */
	static Map<String, Object> answers(FormValues values) {
		var answers = new HashMap<>(values.asMap());
		answers.values().removeIf((value) -> value instanceof Map);
		return answers;
	}

	/** Over this year's budget after the supplement; 0 where there was none. */
	private int increasePercent(String year) {
		var base = background.base();
		var total = sum(values.amounts("amounts").getOrDefault(year, Map.of()));
		return (base == null || base == 0) ? 0 : (int) Math.min(9999, 100 * (total - base) / base);
	}

	/** Of what was written in the first period; 100 where nothing was. */
	private int likeness(String key) {
		var before = background.previous().text(key);
		return (before.isEmpty() || values.text(key).isEmpty()) ? 100 : Likeness.percent(before, values.text(key));
	}

	private boolean hasActivity(String year) {
		return values.rows("schedule")
			.stream()
			.filter((row) -> row.text("year").equals(year))
			.flatMap((row) -> row.asMap().entrySet().stream())
			.anyMatch((entry) -> !entry.getKey().equals("year") && !Written.isEmpty(entry.getValue().toString()));
	}

	private static long sum(Map<String, Amount> amounts) {
		return amounts.values().stream().mapToLong(Amount::orZero).sum();
	}

	private static long count(Map<String, Amount> amounts, Amount.State state) {
		return amounts.values().stream().filter((amount) -> amount.state() == state).count();
	}

}
