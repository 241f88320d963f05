package jp.sakutei.sheet.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.page.IndicatorWay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("何を目指すか")
class AimsTests {

	private static final List<Option> YEARS = List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度"));

	private static final FormValues ANSWERED = new FormValues(
			Map.of("name", "認知度", "kind", "成果", "direction", "上げる", "unit", "%", "baselineYear", "R2", "baseline",
					BigDecimal.valueOf(59), "targetR6", BigDecimal.valueOf(62), "targetR7", new BigDecimal("63.50")));

	private static FormValues firstPeriod(String name, int actual) {
		return new FormValues(Map.of("name", name, "actualR3", BigDecimal.valueOf(60), "actualR4",
				BigDecimal.valueOf(actual), "targetR4", BigDecimal.valueOf(60), "targetR5", BigDecimal.valueOf(61)));
	}

	private static Aims.Aim aim(FormValues row, FormValues... before) {
		return Aims.of(YEARS, List.of(row), List.of(before)).indicators().get(0);
	}

	@Test
	@DisplayName("基準、第1期の直近の実績と目標、計画の目標が一行に並ぶ")
	void joinsBothPeriods() {

		var aim = aim(ANSWERED, firstPeriod("認知度", 61), firstPeriod("別の指標", 1));

		assertThat(aim.facts()).isEqualTo("成果指標・上げる・単位 %");
		assertThat(aim.baseline()).isEqualTo(new IndicatorWay.Value("59", "令和2年度", ""));
		assertThat(aim.reached()).isEqualTo(new IndicatorWay.Value("61", "令和4年度", "目標 60・達成"));
		assertThat(aim.targets()).containsExactly("62", "63.5");
		assertThat(aim.spark().dots()).hasSize(7);
		assertThat(aim.spark().words()).startsWith("基準 令和2年度 59、令和3年度 実績 60、").endsWith("令和7年度 目標 63.5");
	}

	@Test
	@DisplayName("下げる指標は、目標以下で達成となる")
	void knowsWhichWayIsGood() {

		var falling = new FormValues(Map.of("name", "事故", "direction", "下げる"));

		assertThat(aim(falling, firstPeriod("事故", 61)).reached().aimed()).endsWith("・未達");
		assertThat(aim(falling, firstPeriod("事故", 60)).reached().aimed()).endsWith("・達成");
		assertThat(aim(ANSWERED, firstPeriod("認知度", 59)).reached().aimed()).endsWith("・未達");
	}

	@Test
	@DisplayName("課が書いた直近の実績が、第1期のものより新しければ優先される")
	void takesTheLatestValue() {

		var newer = ANSWERED.with("actual", BigDecimal.valueOf(64)).with("actualYear", "R5");

		assertThat(aim(newer, firstPeriod("認知度", 61)).reached())
			.isEqualTo(new IndicatorWay.Value("64", "令和5年度", "目標 61・達成"));
		assertThat(aim(ANSWERED.with("actual", BigDecimal.TEN).with("actualYear", "不明")).reached())
			.isEqualTo(new IndicatorWay.Value("10", "", ""));
	}

	@Test
	@DisplayName("言葉による目標は言葉で、数値のない指標は線なしで示す")
	void showsWordsAndGaps() {

		var words = aim(new FormValues(Map.of("name", "状態", "inWords", true, "wording", "だれもが使える。")));
		var empty = aim(new FormValues(Map.of("name", "まだ")));

		assertThat(words.wording()).isEqualTo("だれもが使える。");
		assertThat(empty.wording()).isNull();
		assertThat(empty.spark()).isNull();
		assertThat(empty.baseline().number()).isEqualTo("—");
		assertThat(empty.targets()).containsExactly("—", "—");
	}

}
