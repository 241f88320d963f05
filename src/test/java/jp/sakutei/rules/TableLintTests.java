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

@DisplayName("差し替える決定表の確かめ")
class TableLintTests {

	private static final RuleScope YEARS = new RuleScope(
			"year-checks", "年度ごとの点検", Set.of("year", "kind", "isLastYear", "total", "entered", "undetermined",
					"costDiffers", "increase", "increasePercent", "hasReason", "hasActivity", "answers"),
			Set.of("purpose"));

	@Test
	@DisplayName("配られた決定表には誤りがない")
	void findsNothingInTheDeliveredTable() throws IOException {
		assertThat(faults(delivered())).isEmpty();
	}

	@ParameterizedTest
	@DisplayName("使えない決定表を、ことばで断る")
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
					<decision id="year-checks" | <decision id="years"               | id が「year-checks」の決定表がありません
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
	@DisplayName("ほかのファイルを読ませようとする決定表は断る")
	void refusesExternalEntities() throws IOException {
		var evil = delivered()
			.replaceFirst("<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions")
			.replace("計画額がない年度", "&x;");
		assertThat(faults(evil)).isNotEmpty();
	}

	private static List<String> faults(String content) {
		return TableLint.faults(YEARS, content.getBytes(StandardCharsets.UTF_8),
				DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());
	}

	private static String delivered() throws IOException {
		return Files.readString(Path.of("config/rules/year-checks.dmn"));
	}

}
