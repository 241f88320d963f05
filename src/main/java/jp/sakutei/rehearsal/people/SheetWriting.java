package jp.sakutei.rehearsal.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.handin.HandIn;
import jp.sakutei.sheet.FirstPeriod;

import org.springframework.stereotype.Component;

/**
 * A sheet as its section first writes it: what the first period left, and what is new.
 */
@Component
class SheetWriting {

	private static final Set<String> ENDING = Set.of("完了", "廃止", "統合");

	private static final String SAMPLE = "（見本）";

	FormValues first(TaskView view, HandIn handIn) {

		var previous = previous(view);
		var values = view.values()
			.with("author", SAMPLE + "担当者")
			.with("contact", "内線 " + handIn.section())
			.with("goalContribution", SAMPLE + "基本施策の目指す姿の実現に役立つ。")
			.with("demandOutlook", List.of("増える", "変わらない", "減る").get(Lot.draw("demand " + handIn.sheet(), 3)))
			.with("demandReason", SAMPLE + "人口推計に基づく見込み");
		if (values.text("purpose").isEmpty()) {
			values = proposed(values, view, handIn);
		}
		var years = years(view);
		var amounts = amounts(previous, years, handIn);
		return SheetPhrases.completed(placed(values, handIn))
			.with("amounts", amounts)
			.with("staffing", staffing(years, handIn))
			.with("indicators", indicators(values, previous, years))
			.with("schedule", schedule(previous, years, amounts));
	}

	/** What a rule or the form itself refuses. */
	static FormValues withMistake(FormValues values, String about) {
		return switch (Lot.draw("kind of mistake " + about, 3)) {
			case 0 -> values.with("goalContribution", null);
			case 1 -> values.with("amounts", null);
			default -> values.with("name", "あ".repeat(101));
		};
	}

	/** A project that there was not before. */
	private static FormValues proposed(FormValues values, TaskView view, HandIn handIn) {

		var policies = view.options().getOrDefault("policies", List.of());
		var themes = view.options().getOrDefault("themes", List.of());
		var key = handIn.sheet().value();
		return values.with("kind", "新規")
			.with("purpose", SAMPLE + "新たな課題に取り組む。")
			.with("targetGroup", SAMPLE + "市民")
			.with("means", SAMPLE + "試行しながら進める。")
			.with("legalForce", "なし")
			.with("startYear", "R6")
			.with("endKind", "終期なし")
			.with("mainPolicy", policies.isEmpty() ? null : policies.get(Lot.draw(key, policies.size())).value())
			.with("themes", themes.isEmpty() ? null : List.of(themes.get(Lot.draw(key, themes.size())).value()))
			.with("noThemeReason", themes.isEmpty() ? SAMPLE + "当てはまるテーマがない。" : null);
	}

	private static FormValues placed(FormValues values, HandIn handIn) {
		if (ENDING.contains(values.text("kind"))) {
			return values.with("placement", "位置付けない").with("placementReason", SAMPLE + "事業を終えるため");
		}
		var political = Lot.draw("placement " + handIn.sheet(), 2) == 0;
		return values.with("placement", political ? "政策的" : "優先度が高い")
			.with("placementReason", SAMPLE + (political ? "計画的に進める必要があるため" : "市民にとって必要なため"));
	}

	private static Map<String, Map<String, Amount>> amounts(FormValues previous, List<String> years, HandIn handIn) {

		var planned = previous.find(FirstPeriod.PLANNED_AMOUNTS).orElse(Map.of());
		var amounts = new LinkedHashMap<String, Map<String, Amount>>();
		for (var year : years) {
			amounts.put(year, planned.getOrDefault(year,
					Map.of("general", Amount.of(500L + 100L * Lot.draw("amount " + handIn.sheet(), 40)))));
		}
		return amounts;
	}

	/** What was measured so far, and what is aimed at now. */
	private static List<Map<String, Object>> indicators(FormValues opened, FormValues previous, List<String> years) {

		var indicators = new ArrayList<Map<String, Object>>();
		var planned = previous.find(FirstPeriod.INDICATORS).orElse(List.of());
		for (var row : opened.rows("indicators")) {
			var indicator = new LinkedHashMap<>(row.asMap());
			var targets = planned.get(indicators.size()).asMap();
			years.forEach((year) -> indicator.put("target" + year, targets.get("target" + year)));
			indicator.values().removeIf(Objects::isNull);
			indicator.put("targetReason", SAMPLE + "これまでの伸びを上回る目標とした。");
			indicators.add(indicator);
		}
		if (indicators.isEmpty()) {
			indicators.add(newIndicator(years));
		}
		return indicators;
	}

	private static Map<String, Object> newIndicator(List<String> years) {

		var indicator = new LinkedHashMap<String, Object>(Map.of("name", SAMPLE + "満足している人の割合", "unit", "%", "kind",
				"成果", "direction", "上げる", "source", "見本調査", "baselineYear", "R4", "baseline", BigDecimal.valueOf(40)));
		for (var index = 0; index < years.size(); index++) {
			indicator.put("target" + years.get(index), BigDecimal.valueOf(42 + 2L * index));
		}
		return indicator;
	}

	private static long total(Map<String, Amount> sources) {
		return sources.values().stream().mapToLong(Amount::orZero).sum();
	}

	private static List<Map<String, Object>> schedule(FormValues previous, List<String> years,
			Map<String, Map<String, Amount>> amounts) {

		var planned = previous.find(FirstPeriod.PLANNED_SCHEDULE).orElse(Map.of());
		var schedule = new ArrayList<Map<String, Object>>();
		for (var year : years) {
			if (total(amounts.get(year)) == 0) {
				schedule.add(Map.of("year", year));
				continue;
			}
			schedule.add(Map.of("year", year, "activity", planned.getOrDefault(year, "取組の実施"), "q1", "準備・調整", "q2",
					"実施", "q3", "実施", "q4", "まとめ・検証"));
		}
		return schedule;
	}

	private static List<Map<String, Object>> staffing(List<String> years, HandIn handIn) {
		var persons = BigDecimal.valueOf(2 + Lot.draw("staffing " + handIn.sheet(), 18), 1);
		return years.stream()
			.map((year) -> Map.<String, Object>of("year", year, "persons", persons, "personnelCost",
					persons.multiply(BigDecimal.valueOf(8000)).stripTrailingZeros()))
			.toList();
	}

	private static FormValues previous(TaskView view) {
		return FormValues.of(view.context().get("previous"));
	}

	static List<String> years(TaskView view) {
		return view.options().getOrDefault("years", List.of()).stream().map(TaskView.Option::value).toList();
	}

}
