package jp.sakutei.common;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("検索のために残す文字")
class SearchedTests {

	@Test
	@DisplayName("空白なしで、幅・大小・かなをそろえて残す")
	void keepsFolded() {
		assertThat(Searched.kept("道路　整備 ＡＢＣ\nガード\u200Bレール")).isEqualTo("道路整備abcがーどれーる");
	}

	@Test
	@DisplayName("隣り合う2文字を一度ずつ、サロゲートペアは1文字と数える")
	void pairsNeighbours() {
		assertThat(Searched.pairs("𠮷野𠮷野")).containsExactly("𠮷野", "野𠮷");
		assertThat(Searched.pairs("一")).isEmpty();
	}

}
