package jp.sakutei.form.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.FormComparison.Filled;
import jp.sakutei.form.comparison.FormComparison.Line;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.reading.FormFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormComparisonTests {

	private static final String NAME = "{'type':'textfield','id':'n','key':'name','label':'事業名'}";

	private static final String OLD = "{'type':'textfield','id':'o','key':'old','label':'やめた質問'}";

	private static final String NEW = "{'type':'textfield','id':'w','key':'fresh','label':'新しい質問'}";

	private static final String KIND = "{'type':'select','id':'k','key':'kind','label':'区分','valuesKey':'kinds'}";

	private static final String AMOUNTS = "{'type':'group','id':'m','label':'計画額','properties':{'part':'amounts'}}";

	private static final String INDICATORS = """
			{'type':'group','id':'i','label':'指標','properties':{'part':'indicators'},'components':[
			  {'type':'textfield','id':'in','key':'name','label':'指標名'},
			  {'type':'textfield','id':'iu','key':'unit','label':'単位'},
			  {'type':'number','id':'it','key':'target','label':'目標値','properties':{'perYear':'true'}}]}""";

	private static final Map<String, List<Option>> OPTIONS = Map.of("kinds",
			List.of(new Option("a", "継続"), new Option("b", "拡大")), "years",
			List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度")));

	@Test
	@DisplayName("同じ内容には違いがない")
	void findsNothingInTheSame() {
		var form = form(NAME, KIND);
		var values = FormValues.none().with("name", "見本").with("kind", "a");
		assertThat(compare(form, values, form, values).isNone()).isTrue();
		assertThat(compare(form, values, form, values).same()).hasSize(1);
	}

	@Test
	@DisplayName("片方の版の様式だけが知る質問も、問われた場所に出る")
	void keepsQuestionsOfBothVersions() {

		var comparison = compare(form(NAME, OLD, KIND), FormValues.none().with("old", "前だけ").with("kind", "a"),
				form(NAME, KIND, NEW), FormValues.none().with("kind", "b").with("fresh", "後だけ"));

		assertThat(comparison.blocks().get(0).lines()).containsExactly(new Line("old", "やめた質問", "前だけ", "", ""),
				new Line("kind", "区分", "継続", "拡大", ""), new Line("fresh", "新しい質問", "", "後だけ", ""));
	}

	@Test
	@DisplayName("金額は差を千円で、未確定は差なしで示す")
	void showsDifferencesOfAmounts() {

		var form = form(AMOUNTS);
		var comparison = compare(form,
				FormValues.none()
					.with("amounts",
							Map.of("R6", Map.of("general", Amount.of(1200), "bonds", Amount.of(50)), "R7",
									Map.of("general", Amount.of(10)))),
				form,
				FormValues.none()
					.with("amounts", Map.of("R6", Map.of("general", Amount.of(900), "bonds", Amount.UNDETERMINED), "R7",
							Map.of("general", Amount.of(10)))));

		assertThat(comparison.changedAt("amounts")).containsExactly(new Line("amounts", "令和6年度 地方債", "50", "未確定", ""),
				new Line("amounts", "令和6年度 一般財源", "1,200", "900", "△300"),
				new Line("amounts", "令和6年度 合計", "1,250", "900（ほか未確定）", "△350"));
		assertThat(comparison.blocks().get(0).same()).hasSize(2);
	}

	@Test
	@DisplayName("指標は名前で、名前が変わっても似た行どうしで比べる")
	void matchesRows() {

		var form = form(INDICATORS);
		var rate = indicator("整備率", "％", 50);
		var people = indicator("講座の参加者数", "人", 120);
		var comparison = compare(form,
				FormValues.none().with("indicators", List.of(rate, people, indicator("満足度", "点", 3))), form,
				FormValues.none()
					.with("indicators", List.of(indicator("利用回数", "回", 9), indicator("講座の延べ参加者数", "人", 120),
							indicator("整備率", "％", 60))));

		assertThat(comparison.changedAt("indicators")).extracting(Line::label)
			.containsExactly("追加：「利用回数」 指標名", "追加：「利用回数」 単位", "追加：「利用回数」 目標値（令和6年度）", "「講座の延べ参加者数」 指標名",
					"「整備率」 目標値（令和6年度）", "削除：「満足度」 指標名", "削除：「満足度」 単位", "削除：「満足度」 目標値（令和6年度）");
		assertThat(comparison.changedAt("indicators"))
			.contains(new Line("indicators", "「整備率」 目標値（令和6年度）", "50", "60", "+10"));
	}

	private static Map<String, Object> indicator(String name, String unit, int target) {
		return Map.of("name", name, "unit", unit, "targetR6", new BigDecimal(target));
	}

	private static FormComparison compare(FormDefinition first, FormValues from, FormDefinition second, FormValues to) {
		return FormComparison.between(new Filled(first, from), new Filled(second, to), OPTIONS);
	}

	private static FormDefinition form(String... components) {
		return FormFixture
			.with("{'type':'group','id':'g','label':'基本','components':[" + String.join(",", components) + "]}")
			.form();
	}

}
