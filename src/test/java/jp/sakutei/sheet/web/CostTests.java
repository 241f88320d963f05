package jp.sakutei.sheet.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.form.TaskView.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("いくら掛かるか")
class CostTests {

	private static final List<Option> KNOWN = List.of(new Option("initial", "令和5年度当初"),
			new Option("supplemented", "令和5年度補正後"));

	private static final List<Option> YEARS = List.of(new Option("R6", "令和6年度"), new Option("R7", "令和7年度"));

	private static final List<Option> SOURCES = List.of(new Option("national", "国庫支出金"),
			new Option("prefectural", "県支出金"), new Option("general", "一般財源"));

	private static Map<String, Amount> amounts(long national, long general) {
		return Map.of("national", Amount.of(national), "prefectural", Amount.EMPTY, "general", Amount.of(general));
	}

	@Test
	@DisplayName("補正後の予算と比べ、一割以上の増減を目立たせ、同じなら割合を書かない")
	void comparesWithTheBudgetAfterItsSupplement() {

		var cost = Cost.of(KNOWN, Map.of("initial", amounts(0, 5), "supplemented", amounts(6, 4)), YEARS,
				Map.of("R6", amounts(6, 4), "R7", amounts(1, 2)), SOURCES);

		assertThat(cost.base()).isEqualTo("令和5年度補正後");
		assertThat(cost.years()).extracting(Cost.Year::label, Cost.Year::total, Cost.Year::general)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("令和5年度補正後", "10", "4"),
					org.assertj.core.groups.Tuple.tuple("令和6年度", "10", "4"),
					org.assertj.core.groups.Tuple.tuple("令和7年度", "3", "2"));
		assertThat(cost.years()).extracting((year) -> year.change().text()).containsExactly("—", "±0", "△7（△70.0%）");
		assertThat(cost.years()).extracting((year) -> year.change().isLarge()).containsExactly(false, false, true);
	}

	@Test
	@DisplayName("当初の予算しかなければ当初と、予算がなければ何とも比べない")
	void comparesWithWhatThereIs() {

		var initial = Cost.of(KNOWN, Map.of("initial", amounts(0, 100)), YEARS, Map.of("R6", amounts(0, 109)), SOURCES);
		var none = Cost.of(KNOWN, Map.of(), YEARS, Map.of("R6", amounts(0, 109)), SOURCES);

		assertThat(initial.base()).isEqualTo("令和5年度当初");
		assertThat(initial.years().get(1).change().text()).isEqualTo("+9（+9.0%）");
		assertThat(initial.years().get(1).change().isLarge()).isFalse();
		assertThat(initial.years().get(2).total()).isEqualTo("—");
		assertThat(none.base()).isNull();
		assertThat(none.news().get(0).compared()).isEqualTo("比べる予算はありません");
		assertThat(none.isEmpty()).isFalse();
		assertThat(Cost.of(KNOWN, Map.of(), YEARS, Map.of(), SOURCES).isEmpty()).isTrue();
	}

	@Test
	@DisplayName("未確定は0ではない")
	void doesNotTakeTheUndeterminedForNothing() {

		var cost = Cost.of(KNOWN, Map.of("initial", amounts(0, 100)), YEARS,
				Map.of("R6", Map.of("national", Amount.of(50), "general", Amount.UNDETERMINED), "R7", amounts(0, 100)),
				SOURCES);

		assertThat(cost.years().get(1).total()).isEqualTo("50（ほか未確定）");
		assertThat(cost.years().get(1).general()).isEqualTo("未確定");
		assertThat(cost.years().get(1).change().text()).isEqualTo("未確定");
		assertThat(cost.news().get(2).value()).isEqualTo(150);
		assertThat(cost.news().get(2).compared()).isEqualTo("未確定の額を除きます");
	}

	@Test
	@DisplayName("ほかの財源を入力した年度の空欄は0で、何も入力していない年度は同じとは言わない")
	void takesABlankBesideAmountsForNothing() {

		var national = Map.of("national", Amount.of(900), "general", Amount.EMPTY);
		var cost = Cost.of(KNOWN, Map.of("supplemented", amounts(100, 800)), YEARS, Map.of("R6", national), SOURCES);
		var blank = Cost.of(KNOWN, Map.of("supplemented", amounts(100, 800)), YEARS, Map.of("R7", national), SOURCES);
		var open = Cost.of(KNOWN, Map.of("supplemented", amounts(100, 800)), YEARS,
				Map.of("R6", Map.of("general", Amount.UNDETERMINED)), SOURCES);

		assertThat(cost.news()).extracting(Cost.News::compared).startsWith("令和5年度補正後と同じ", "令和5年度補正後より △800（△100.0%）");
		assertThat(cost.sources()).extracting((line) -> line.change().text())
			.containsExactly("+800（+800.0%）", "△800（△100.0%）", "±0");
		assertThat(blank.news()).extracting(Cost.News::compared).startsWith("まだ入力されていません", "まだ入力されていません");
		assertThat(open.news()).extracting(Cost.News::compared).startsWith("令和5年度補正後との差は未確定です");
	}

	@Test
	@DisplayName("財源は、額のあるものだけを挙げて計を付ける")
	void namesSourcesWithAnAmount() {

		var cost = Cost.of(KNOWN, Map.of("initial", amounts(7, 3)), YEARS, Map.of("R6", amounts(0, 12)), SOURCES);

		assertThat(cost.head()).containsExactly("令和5年度当初", "令和6年度", "令和7年度");
		assertThat(cost.sources()).extracting(Cost.Line::source).containsExactly("国庫支出金", "一般財源", "計");
		assertThat(cost.sources().get(0).change().text()).isEqualTo("△7（△100.0%）");
		assertThat(cost.sources().get(2).amounts()).containsExactly("10", "12", "—");
	}

	@Test
	@DisplayName("年度の棒は、最も大きい年度を幅とする一つの尺度に並ぶ")
	void drawsAllYearsOnOneScale() {

		var cost = Cost.of(KNOWN, Map.of("supplemented", amounts(0, 50)), YEARS, Map.of("R6", amounts(75, 25)),
				SOURCES);

		assertThat(cost.years().get(0).bar().segments()).extracting((each) -> each.width()).containsExactly("50.00%");
		assertThat(cost.years().get(1).bar().segments()).extracting((each) -> each.width())
			.containsExactly("25.00%", "75.00%");
	}

}
