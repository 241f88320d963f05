package jp.sakutei.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.check.SheetBackground.SimilarSheet;
import jp.sakutei.form.FormValues;

/** A sheet that no rule has anything against, to be changed at one place. */
public record ASheet(FormValues values, SheetBackground background) {

	static final List<String> YEARS = List.of("R6", "R7", "R8");

	public static ASheet good() {

		var indicator = Map.<String, Object>of("name", "参加した人の割合", "direction", "上げる", "source", "市民調査", "baselineYear",
				"R2", "baseline", number("40"), "targetR3", number("42"), "targetR4", number("44"), "targetR5",
				number("46"), "actualR3", number("43"), "actualR4", number("47"));
		var previous = FormValues.none()
			.with("targetGroup", "市内に住む高齢者")
			.with("means", "外出のための講座と相談")
			.with("baseAmounts", Map.of("supplemented", Map.of("general", Amount.of(10_000))))
			.with("indicators", List.of(indicator));
		var values = FormValues.none()
			.with("kind", "継続")
			.with("progress", "順調")
			.with("targetGroup", "市内に住む高齢者")
			.with("means", "外出のための講座と相談")
			.with("placement", "政策的")
			.with("themes", List.of("1"))
			.with("evidence", List.of(Map.of("effect", "外出が増える")))
			.with("indicators", List.of(now(indicator)));
		var sheet = new ASheet(values, new SheetBackground(YEARS, previous, List.of("参加者数"), false, Map.of(), null));
		for (var year : YEARS) {
			sheet = sheet.amount(year, Amount.of(10_000)).activity(year, "講座の開催");
		}
		return sheet;
	}

	private static Map<String, Object> now(Map<String, Object> before) {
		var now = new HashMap<>(before);
		now.keySet().removeIf((key) -> key.matches("(target|actual)R.*"));
		now.putAll(Map.of("kind", "成果", "targetR6", number("48"), "targetR7", number("50"), "targetR8", number("52")));
		return now;
	}

	ASheet with(String key, Object value) {
		return new ASheet(values.with(key, value), background);
	}

	/** Of its one indicator. */
	public ASheet indicator(String key, String value) {
		var indicator = new LinkedHashMap<>(values.rows("indicators").get(0).asMap());
		indicator.remove(key);
		if (value != null) {
			indicator.put(key, value.matches("[\\d.]+") ? number(value) : value);
		}
		return with("indicators", List.of(indicator));
	}

	/** The whole year, from one source. */
	public ASheet amount(String year, Amount amount) {
		var amounts = new LinkedHashMap<>(values.amounts("amounts"));
		amounts.put(year, (amount == null) ? Map.of() : Map.of("general", amount));
		return with("amounts", amounts);
	}

	public ASheet cost(String year, long cost) {
		return with("costs", Map.of(year, Map.of("cost", Amount.of(cost))));
	}

	public ASheet activity(String year, String activity) {
		var schedule = new ArrayList<Map<String, Object>>();
		for (var each : YEARS) {
			var row = values.rows("schedule").stream().filter((row0) -> row0.text("year").equals(each)).findFirst();
			var text = each.equals(year) ? activity : row.map((found) -> found.text("activity")).orElse("");
			schedule.add(Map.of("year", each, "activity", text));
		}
		return with("schedule", schedule);
	}

	ASheet whereFeelingFell() {
		return with(new SheetBackground(YEARS, background.previous(), background.outputWords(), true, Map.of(), null));
	}

	public ASheet besides(int name, int content) {
		return with(new SheetBackground(YEARS, background.previous(), background.outputWords(), false, Map.of(),
				new SimilarSheet("007 外出支援事業（福祉課）", name, content)));
	}

	/** The same indicator in an individual plan. */
	public ASheet planned(String year, String target) {
		return with(new SheetBackground(YEARS, background.previous(), background.outputWords(), false,
				Map.of("参加した人の割合", Map.of(year, number(target))), null));
	}

	private ASheet with(SheetBackground other) {
		return new ASheet(values, other);
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

}
