package jp.sakutei.sheet.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.form.reading.FormText;
import jp.sakutei.form.reading.FormText.Answer;

/**
 * 何をする事業か, in short: what the whole text says at length.
 *
 * @param purpose empty where nobody wrote it
 * @param facts by their names: 対象, 手段, 期間, 根拠
 */
public record Outline(String purpose, Map<String, String> facts) {

	public static Outline of(List<FormText.Block> blocks) {

		var facts = new LinkedHashMap<String, String>();
		put(facts, "対象", text(blocks, "targetGroup"));
		put(facts, "手段", text(blocks, "means"));
		put(facts, "期間", period(year(blocks, "startYear"), year(blocks, "endYear"), text(blocks, "endKind")));
		var basis = text(blocks, "legalBasis");
		put(facts, "根拠", basis.isEmpty() ? text(blocks, "legalForce") : basis);
		var purpose = text(blocks, "purpose");
		return new Outline(purpose.isEmpty() ? text(blocks, "outline") : purpose, facts);
	}

	public boolean isEmpty() {
		return purpose.isEmpty() && facts.isEmpty();
	}

	private static String period(String start, String end, String kind) {
		if (start.isEmpty()) {
			return end.isEmpty() ? kind : end + "まで";
		}
		return start + "から" + (end.isEmpty() ? (kind.isEmpty() ? "" : "（" + kind + "）") : end + "まで");
	}

	private static void put(Map<String, String> facts, String name, String text) {
		if (!text.isEmpty()) {
			facts.put(name, text);
		}
	}

	/** 令和6年度; as it stands where it is no year (不明). */
	private static String year(List<FormText.Block> blocks, String key) {
		var text = text(blocks, key);
		return FiscalYear.read(text).map(FiscalYear::label).orElse(text);
	}

	private static String text(List<FormText.Block> blocks, String key) {
		return blocks.stream()
			.flatMap((block) -> block.answers().stream())
			.filter((answer) -> answer.key().equals(key))
			.map(Answer::text)
			.findFirst()
			.orElse("");
	}

}
