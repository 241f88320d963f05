package jp.sakutei.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("記録の文")
class DeedTests {

	@Test
	@DisplayName("文と内容に、残した内容が入る")
	void saysWhatWasDone() {
		assertThat(Deed.GATE_PASSED.sentence(Map.of("gate", "部長", "revision", 3))).isEqualTo("部長が確認した");
		assertThat(Deed.GATE_PASSED.sentence(Map.of("gate", "部長", "deed", "承認"))).isEqualTo("部長が承認した");
		assertThat(Deed.GATE_PASSED.detail(Map.of("gate", "部長", "revision", 3))).isEqualTo("第3版");
		assertThat(Deed.HEARING_SCHEDULED.detail(Map.of("day", "2023-06-20", "place", "第1会議室")))
			.isEqualTo("令和5年6月20日（火） 第1会議室");
		assertThat(Deed.HEARING_SCHEDULED.detail(Map.of("day", "2023-06-20", "time", "14:00", "place", "第1会議室")))
			.isEqualTo("令和5年6月20日（火） 14:00 第1会議室");
		assertThat(Deed.REQUEST_ENTERED.detail(Map.of("total", 1234567))).isEqualTo("合計 1,234,567千円");
		assertThat(Deed.STAGE_DAYS_MOVED.detail(Map.of("changes", List.of("始まり", "終わり")))).isEqualTo("始まり、終わり");
		assertThat(Deed.MEETING_CLOSED.detail(Map.of())).isEmpty();
	}

	@Test
	@DisplayName("ない内容の分は書かない")
	void leavesOutWhatIsNotThere() {
		var held = new TreeMap<String, Object>(Map.of("step", "課長", "result", "保留"));
		held.put("amount", null);
		assertThat(Deed.ASSESSMENT_CORRECTED.detail(held)).isEqualTo("保留");
		held.put("amount", 0);
		assertThat(Deed.ASSESSMENT_CORRECTED.detail(held)).isEqualTo("保留 0千円");
		assertThat(Deed.STAGE_CLOSED.detail(Map.of("missing", List.of()))).isEmpty();
	}

	@Test
	@DisplayName("書かれた文字は、記号も$も、そのまま出る")
	void takesTextAsItIs() {
		assertThat(Deed.PROPOSED.detail(Map.of("name", "$1 {from} [x] \\"))).isEqualTo("$1 {from} [x] \\");
		assertThat(Deed.LINEAGE_PROPOSED.detail(Map.of("kind", "統合", "sheets", "甲 [乙]"))).isEqualTo("甲 [乙]");
	}

	@Test
	@DisplayName("どの記録も、過去形の文になる")
	void hasASentenceForEach() {
		assertThat(Arrays.stream(Deed.values()).map((deed) -> deed.sentence(Map.of())))
			.allMatch((said) -> said.matches(".+[ただ]"));
	}

}
