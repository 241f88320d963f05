package jp.sakutei.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.sakutei.check.SheetChecks.Judged;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormFinding.Level;
import jp.sakutei.form.FormFinding;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 点検の規則: for each one sheet that it catches, and one that it just leaves alone. */
@DisplayName("点検の規則")
class SheetRulesTests {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private static final Map<String, DmnDecision> TABLES = new HashMap<>();

	static Stream<Case> rules() {
		return Stream.of(
				rule("R-01", Level.ERROR, "delayCause", (sheet) -> late(sheet).with("delayCause", null),
						SheetRulesTests::late),
				rule("R-02", Level.ERROR, "contentChange", (sheet) -> late(sheet).with("contentChange", null),
						SheetRulesTests::late),
				rule("R-03", Level.ERROR, "futureDirection",
						(sheet) -> late(sheet).with("futureDirection", null).with("progress", "遅延"),
						(sheet) -> late(sheet).with("futureDirection", null).with("progress", "おおむね順調")),
				rule("R-04", Level.ERROR, "noThemeReason", (sheet) -> sheet.with("kind", "新規").with("themes", null),
						(sheet) -> sheet.with("kind", "新規").with("themes", null).with("noThemeReason", "ほかにない")),
				rule("R-05", Level.ERROR, "placement", (sheet) -> sheet.with("kind", "廃止"),
						(sheet) -> sheet.with("kind", "廃止").with("placement", "位置付けない")),
				rule("R-06", Level.WARNING, "progress", ASheet::whereFeelingFell,
						(sheet) -> sheet.whereFeelingFell().with("progress", "おおむね順調")),
				rule("R-07", Level.WARNING, "kind", (sheet) -> sheet.amount("R6", Amount.of(12_100)),
						(sheet) -> sheet.amount("R6", Amount.of(12_000))),
				rule("R-08", Level.WARNING, "targetGroup", (sheet) -> sheet.with("targetGroup", "子育て中の世帯"),
						(sheet) -> sheet.with("targetGroup", "市内に住む高齢の方")),
				rule("R-09", Level.WARNING, "means", (sheet) -> sheet.with("means", "バスの運行"),
						(sheet) -> sheet.with("means", "外出のための講座と電話の相談")),
				rule("R-10", Level.WARNING, "evidence", (sheet) -> sheet.with("kind", "拡大").with("evidence", null),
						(sheet) -> sheet.with("evidence", null)),
				rule("R-11", Level.ERROR, "amounts.R7", (sheet) -> sheet.amount("R7", null),
						(sheet) -> sheet.amount("R7", Amount.UNDETERMINED)),
				rule("R-12", Level.WARNING, "amounts.R8", (sheet) -> ended(sheet),
						(sheet) -> ended(sheet).amount("R8", Amount.of(0)).activity("R8", "")),
				rule("R-13", Level.ERROR, "costs.R6", (sheet) -> sheet.cost("R6", 10_001),
						(sheet) -> sheet.cost("R6", 10_000)),
				rule("R-14", Level.WARNING, "amounts.R8", (sheet) -> sheet.amount("R8", Amount.of(13_100)),
						(sheet) -> sheet.amount("R8", Amount.of(13_100)).with("amountReason", "人件費の上昇")),
				rule("R-15", Level.WARNING, "schedule[1].activity", (sheet) -> sheet.activity("R7", ""),
						(sheet) -> sheet.activity("R7", "").amount("R7", Amount.UNDETERMINED)),
				rule("R-16", Level.WARNING, "amounts.R7", (sheet) -> sheet.amount("R7", Amount.of(0)),
						(sheet) -> sheet.amount("R7", Amount.of(1))),
				rule("R-21", Level.ERROR, "indicators[0].targetR8", (sheet) -> sheet.indicator("targetR8", "40"),
						(sheet) -> sheet.indicator("targetR8", "40.1")),
				rule("R-22", Level.ERROR, "indicators[0].targetR8",
						(sheet) -> sheet.indicator("direction", "下げる").indicator("targetR8", "40"),
						(sheet) -> sheet.indicator("direction", "下げる").indicator("targetR8", "39.9")),
				rule("R-23", Level.WARNING, "indicators[0].targetR8", (sheet) -> sheet.indicator("targetR8", "46.9"),
						(sheet) -> sheet.indicator("targetR8", "47")),
				rule("R-24", Level.WARNING, "indicators[0].targetR8",
						(sheet) -> sheet.indicator("targetR6", "52").indicator("targetR7", "52"),
						(sheet) -> sheet.indicator("targetR6", "51.9").indicator("targetR7", "52")),
				rule("R-25", Level.ERROR, "indicators[0].baselineYear",
						(sheet) -> sheet.indicator("baselineYear", null),
						(sheet) -> sheet.indicator("baselineYear", null).indicator("baseline", null)),
				rule("R-26", Level.WARNING, "indicators[0].source", (sheet) -> sheet.indicator("source", null),
						(sheet) -> sheet.indicator("source", null)
							.indicator("targetR6", null)
							.indicator("targetR7", null)
							.indicator("targetR8", null)),
				rule("R-27", Level.WARNING, "indicators[0].name", (sheet) -> sheet.indicator("name", "講座の参加者数"),
						(sheet) -> sheet.indicator("name", "講座の参加者数").indicator("kind", "活動")),
				rule("R-28", Level.WARNING, "indicators[0].targetR8", (sheet) -> sheet.planned("R8", "53"),
						(sheet) -> sheet.planned("R8", "52.0")),
				rule("R-31", Level.NOTE, "name", (sheet) -> sheet.besides(45, 40), (sheet) -> sheet.besides(44, 40)));
	}

	@ParameterizedTest
	@MethodSource("rules")
	@DisplayName("当てはまる調書だけを、その項目で指す")
	void catchesOneAndLeavesTheOther(Case each) throws IOException {

		assertThat(of(each.caught().apply(ASheet.good()), each.rule())).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(each.level());
			assertThat(finding.field()).isEqualTo(each.field());
			assertThat(finding.message()).isNotBlank();
			if (finding.field().startsWith("indicators[")) {
				assertThat(finding.message()).startsWith("指標の1行目：");
			}
			else if (finding.field().matches(".*[.\\[].*")) {
				assertThat(finding.message()).containsPattern("^令和[678]年度.*(計画額|事業費|事業スケジュール)");
			}
			assertThat(finding.ruleVersion()).isEqualTo("now");
		});
		assertThat(of(each.left().apply(ASheet.good()), each.rule())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "R6の額を確かめてください。,令和6年度の額を確かめてください。", "R6年度の額を確かめてください。,令和6年度の額を確かめてください。",
			"額を確かめてください。,令和6年度：額を確かめてください。", "R6と R60は別です。,令和6年度と R60は別です。" })
	@DisplayName("年度の規則の文は、年度を様式の表と同じ名で言う")
	void namesTheYear(String written, String said) {
		var row = Map.<String, Object>of("rule", "X-1", "level", Level.NOTE.code(), "field", "amounts", "message",
				written);
		var sheet = ASheet.good();
		assertThat(SheetChecks.check(sheet.values(), sheet.background(),
				(table, facts) -> new Judged("now", table.equals(SheetChecks.YEAR) ? List.of(row) : List.of())))
			.first()
			.extracting(FormFinding::message)
			.isEqualTo(said);
	}

	@Test
	@DisplayName("よく書けた調書には何も言わない")
	void leavesAGoodSheetAlone() throws IOException {
		assertThat(check(ASheet.good())).isEmpty();
	}

	@Test
	@DisplayName("どの規則にも例がある")
	void knowsAllRules() throws IOException {

		var written = new TreeSet<String>();
		for (var table : List.of(SheetChecks.SHEET, SheetChecks.YEAR, SheetChecks.INDICATOR)) {
			Pattern.compile("<rule id=\"(.+?)\"")
				.matcher(Files.readString(file(table)))
				.results()
				.forEach((match) -> written.add(match.group(1)));
		}
		assertThat(rules().map(Case::rule)).containsExactlyInAnyOrderElementsOf(written);
	}

	private static ASheet late(ASheet sheet) {
		return sheet.with("progress", "やや遅れ")
			.with("delayCause", "資材の不足")
			.with("contentChange", "工区を分ける")
			.with("futureDirection", "続ける");
	}

	private static ASheet ended(ASheet sheet) {
		return sheet.with("kind", "完了").with("placement", "位置付けない");
	}

	private static List<FormFinding> of(ASheet sheet, String rule) throws IOException {
		return check(sheet).stream().filter((finding) -> finding.rule().equals(rule)).toList();
	}

	@Test
	@DisplayName("市の規則は、様式のどの答えも key で尋ねられる")
	void asksAnyAnswerByItsKey() throws IOException {

		var table = Files.readString(Path.of("config/rules/sheet-checks.dmn"))
			.replace("<text>placement</text>", "<text>answers.ownQuestion</text>");
		var decision = ENGINE.parseDecision("sheet-checks",
				new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
		var sheet = ASheet.good().with("kind", "廃止");

		assertThat(findings(sheet.with("ownQuestion", "位置付けない"), decision)).isEmpty();
		assertThat(findings(sheet.with("ownQuestion", "政策的"), decision)).contains("R-05");
	}

	private static List<String> findings(ASheet sheet, DmnDecision decision) {
		return ENGINE.evaluateDecisionTable(decision, new SheetFacts(sheet.values(), sheet.background()).ofSheet())
			.getResultList()
			.stream()
			.map((row) -> (String) row.get("rule"))
			.filter("R-05"::equals)
			.toList();
	}

	private static List<FormFinding> check(ASheet sheet) throws IOException {
		for (var table : List.of(SheetChecks.SHEET, SheetChecks.YEAR, SheetChecks.INDICATOR)) {
			if (!TABLES.containsKey(table)) {
				TABLES.put(table, ENGINE.parseDecision(table, Files.newInputStream(file(table))));
			}
		}
		return SheetChecks.check(sheet.values(), sheet.background(), (table, facts) -> new Judged("now",
				ENGINE.evaluateDecisionTable(TABLES.get(table), facts).getResultList()));
	}

	private static Path file(String table) {
		return Path.of("config/rules/" + table + ".dmn");
	}

	private static Case rule(String rule, Level level, String field, UnaryOperator<ASheet> caught,
			UnaryOperator<ASheet> left) {
		return new Case(rule, level, field, caught, left);
	}

	record Case(String rule, Level level, String field, UnaryOperator<ASheet> caught, UnaryOperator<ASheet> left) {

		@Override
		public String toString() {
			return rule;
		}

	}

}
