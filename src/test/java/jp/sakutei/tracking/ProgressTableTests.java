package jp.sakutei.tracking;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("第1期実施計画事業の進捗状況")
class ProgressTableTests {

	private static final List<String> WORDS = List.of("順調", "おおむね順調", "やや遅れ", "遅延");

	/** Section 4 (1) of the formulation policy. */
	@Test
	@DisplayName("構成比は小数第1位まで、四捨五入で策定方針の表のとおり")
	void sharesAreThoseOfTheSource() {

		var table = ProgressTable.of(WORDS, Map.of("順調", 164, "おおむね順調", 73, "やや遅れ", 18, "遅延", 11));

		assertThat(table.rows()).extracting((row) -> row.label() + " " + row.count() + " " + row.share())
			.containsExactly("順調 164 61.7", "おおむね順調 73 27.4", "やや遅れ 18 6.8", "遅延 11 4.1");
		assertThat(table.total()).isEqualTo(266);
		assertThat(table.totalShare()).hasToString("100.0");
	}

	@Test
	@DisplayName("事業がなくても表になる")
	void isATableWithoutProjects() {
		assertThat(ProgressTable.of(WORDS, Map.of()).rows()).extracting(ProgressTable.Row::share)
			.allSatisfy((share) -> assertThat(share).hasToString("0.0"));
	}

	@Test
	@DisplayName("ちょうど半分は切り上げる")
	void roundsHalfUp() {
		assertThat(ProgressTable.share(1, 16)).hasToString("6.3");
		assertThat(ProgressTable.share(1, 2000)).hasToString("0.1");
	}

}
