package jp.sakutei.search;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("検索の言葉")
class WordsTests {

	@Test
	@DisplayName("一字違いは、最も長い言葉だけで探す")
	void allowsASlipInTheLongestWordOnly() {
		assertThat(Words.of("舗装工事 交通安全対策 街路樹剪定").slips()).hasSize(6)
			.allSatisfy((slip) -> assertThat(slip.patterns()).contains("%舗装工事%", "%街路樹剪定%"));
		assertThat(Words.of("舗装 街路樹").slips()).isEmpty();
	}

	@Test
	@DisplayName("どれだけ長くても、20通りまで")
	void boundsTheWays() {
		assertThat(Words.of("道路".repeat(40) + " " + "公園".repeat(30)).slips()).hasSize(20);
	}

}
