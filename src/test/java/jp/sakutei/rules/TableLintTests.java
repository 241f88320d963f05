package jp.sakutei.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("差し替える判定表の確かめ")
class TableLintTests {

	private static final RuleScope YEARS = new RuleScope(
			"year-checks", "年度ごとの点検", Set.of("year", "kind", "isLastYear", "total", "entered", "undetermined",
					"costDiffers", "increase", "increasePercent", "hasReason", "hasActivity", "answers"),
			Set.of("purpose"));

	@Test
	@DisplayName("配られた判定表には誤りがない")
	void findsNothingInTheDeliveredTable() throws IOException {
		assertThat(faults(delivered())).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("使えない判定表を、ことばで断る")
	@CsvSource(delimiter = '|',
			textBlock = """
					<text>hasActivity</text>   | <text>hasActivty</text>            | 「hasActivty」という名前はありません
					<text>&gt; 3000</text>     | <text>&gt; &gt; 3000</text>        | 「> > 3000」が式として読めません
					<text>&gt; 3000</text>     | <text>&gt; limit</text>            | 規則 R-14：「limit」という名前はありません
					<text>year + "の事業費     | <text>jahr + "の事業費             | 「jahr」という名前はありません
					<text>"R-15"</text>        | <text>"R-14"</text>                | ほかと重ならない英数字
					<text>"warning"</text>     | <text>"warn"</text>                | level は "error"、"warning"、"note" のどれか
					name="message"             | name="text"                        | 出力の列は、左から rule、level、field、message
					hitPolicy="COLLECT"        | hitPolicy="FIRST"                  | ヒットポリシーは COLLECT
					<text>hasActivity</text>   | <text>count(for i in 1..1000000000 return i) &gt; 0</text> | 繰返しが多すぎます
					<text>hasActivity</text>   | <text>count(for i in 1..year return i) &gt; 0</text> | 繰返しが多すぎます
					<text>hasActivity</text>   | <text>some a in [1], b in [1], c in [1] satisfies a = b</text> | 繰返しが重なりすぎています
					<text>hasActivity</text>   | <text>matches(year, "(a")</text>    | matches の正規表現を確かめてください
					<text>hasActivity</text>   | <text>floor(10 ** 999999999) = 0</text> | べき乗
					<text>hasActivity</text>   | <text>replace(year, ".", "$0$0") = ""</text> | 使えない関数（replace）
					<text>hasActivity</text>   | <text>decimal(total, 999999999) = 0</text> | 桁数は、20までの数
					<text>hasActivity</text>   | <text>{a: year + year, b: a + a}.b = ""</text> | 使えない書き方
					<decision id="year-checks" | <decision id="years"               | id が「year-checks」の判定表がありません
					<inputEntry id="R-14_in_1"> | <inputEntry id="R-14_in_1" expressionLanguage="juel"> | 式の言語「juel」は使えません
					<outputEntry id="R-14_out_4"> | <outputEntry id="R-14_out_4" expressionLanguage="groovy"> | 式の言語「groovy」は使えません
					</definitions>             | <decision id="other" name="x"/></definitions> | 決定は一つだけ
					</definitions>             | ''                                 | DMN のファイルとして読めません
					""")
	void refusesInWords(String before, String after, String fault) throws IOException {
		var changed = delivered().replace(before, after);
		assertThat(changed).isNotEqualTo(delivered());
		assertThat(faults(changed)).first().asString().contains(fault);
	}

	@Test
	@DisplayName("様式の項目は、key で尋ねてよく、ない key は断る")
	void knowsTheAnswersOfTheForm() throws IOException {
		assertThat(faults(delivered().replace("<text>hasActivity</text>", "<text>answers.purpose</text>"))).isEmpty();
		assertThat(faults(delivered().replace("<text>hasActivity</text>", "<text>answers.purpos</text>"))).first()
			.asString()
			.contains("「purpos」という項目はありません");
	}

	@Test
	@DisplayName("ほかのファイルを読ませようとする判定表は断る")
	void refusesExternalEntities() throws IOException {
		var evil = delivered()
			.replaceFirst("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions")
			.replace("計画額がない年度", "&x;");
		assertThat(faults(evil)).isNotEmpty();
	}

	@Test
	@DisplayName("かっこの深い式、長い式、深いファイル、実体を重ねたファイルは、待たせず、ことばで断る")
	void refusesDepthAndLength() throws IOException {

		assertThat(withCell("(".repeat(3000) + "hasActivity" + ")".repeat(3000))).first().asString().contains("深すぎます");
		assertThat(withCell("1" + "+1".repeat(3000) + " = 0")).first().asString().contains("長すぎます");
		assertThat(withCell("1" + "+1".repeat(900) + " = 0")).isEmpty();
		assertThat(faults(delivered().replace("</definitions>",
				"<x>".repeat(100_000) + "</x>".repeat(100_000) + "</definitions>")))
			.isNotEmpty();
		var entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"aaaaaaaaaa\">");
		for (var index = 1; index < 30; index++) {
			entities.append("<!ENTITY a%d \"%s\">".formatted(index, ("&a" + (index - 1) + ";").repeat(10)));
		}
		assertThat(faults(
				delivered().replaceFirst("<definitions", entities + "]><definitions").replace("計画額がない年度", "&a29;")))
			.isNotEmpty();
	}

	private static List<String> withCell(String cell) throws IOException {
		return faults(delivered().replace("<text>hasActivity</text>", "<text>" + cell + "</text>"));
	}

	private static List<String> faults(String content) {
		return TableLint.faults(YEARS, content.getBytes(StandardCharsets.UTF_8),
				DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());
	}

	private static String delivered() throws IOException {
		return Files.readString(Path.of("config/rules/year-checks.dmn"));
	}

}
