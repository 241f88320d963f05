package jp.sakutei.common;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("書かれた文字")
class WrittenTests {

	@ParameterizedTest
	@CsvSource({ "２０１,201", "ＡＢＣ,abc", "ﾄﾞｳﾛ,どうろ", "ドウロ,どうろ", "道路　整備,道路 整備", "大\uFA10,大塚", "道\u200B路,道路" })
	@DisplayName("比べるときは、幅・大文字小文字・かなを問わない")
	void foldsForComparing(String written, String folded) {
		assertThat(Written.folded(written)).isEqualTo(folded);
		assertThat(Written.folded(folded)).isEqualTo(folded);
	}

	@Test
	@DisplayName("検索の言葉は、空白と括弧で分かれる")
	void splitsASearch() {
		assertThat(Written.words("(道路整備)")).containsExactly("道路整備");
		assertThat(Written.words("　道路　整備（北） ")).containsExactly("道路", "整備", "北");
		assertThat(Written.words("\u3164")).isEmpty();
		assertThat(Searched.patterns("100%_\\")).containsExactly("%100\\%\\_\\\\%");
	}

	@Test
	@DisplayName("句読点は言葉を分け、数の中の点は分けない")
	void splitsAtPunctuation() {
		assertThat(Written.words("道路、整備。")).containsExactly("道路", "整備");
		assertThat(Written.words("道路・整備，歩道！")).containsExactly("道路", "整備", "歩道");
		assertThat(Written.words("3.5 14:00 例:")).containsExactly("3.5", "14:00", "例");
	}

	@Test
	@DisplayName("短くするときは、二つの符号で書く文字も、符号の付いた文字も切らない")
	void cutsBetweenCharacters() {
		var text = "\uD842\uDFB7野家の葛\uDB40\uDD00城か\u3099";
		assertThat(Written.shortened(text, 1)).isEqualTo("\uD842\uDFB7…");
		assertThat(Written.shortened(text, 5)).isEqualTo("\uD842\uDFB7野家の葛\uDB40\uDD00…");
		assertThat(Written.shortened(text, 7)).isEqualTo(text);
		assertThat(Written.beginning("道路", 9)).isEqualTo("道路");
		assertThat(Written.characterAt(text, 1)).isZero();
		assertThat(Written.characterAt(text, 99)).isEqualTo(text.length());
		assertThat(Written.beginning("a" + "\u0301".repeat(10_000), 5)).hasSizeLessThan(100);
	}

	@Test
	@DisplayName("紙の上で何も描かない文字は、紙に出さない")
	void drawsNothingForFillers() {
		assertThat(Written.drawn("葛\uDB40\uDD00城\uFE0F\u200B\u3164市\n二行目　三")).isEqualTo("葛城市\n二行目　三");
	}

	@Test
	@DisplayName("見えない文字だけなら空")
	void seesNothing() {
		assertThat(Written.isEmpty(" \u3000\u200B\u00A0\u3164\u2800\uFEFF\uFE0F\u2060")).isTrue();
		assertThat(Written.isEmpty(".")).isFalse();
	}

}
