package jp.sakutei.sheet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.sheet.SheetRecord.Tone;
import jp.sakutei.sheet.SheetSection.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("調書の画面に載せる記録")
class SheetSectionsTests {

	private static final ProjectSheetId SHEET = new ProjectSheetId("town:N01");

	private static final SheetRecord DECIDED = SheetRecord.of(LocalDate.of(2023, 10, 12), "town:m", "事業検討会")
		.decided("条件付採択", Tone.WARNING)
		.saying("効果を確かめること");

	private static final SheetRecord ASKED = SheetRecord.of(LocalDate.of(2023, 10, 13), "town:m", "事業検討会")
		.saying("効果を確かめること")
		.answered("回答待ち", Tone.WARNING, "12月15日（金）まで");

	private static SheetSection section(Part part, SheetRecord... records) {
		return new SheetSection() {

			@Override
			public Part part() {
				return part;
			}

			@Override
			public Map<String, List<SheetRecord>> of(Collection<ProjectSheetId> sheets) {
				return Map.of(SHEET.value(), List.of(records));
			}

		};
	}

	@Test
	@DisplayName("同じ題名のものは一つの表に、新しい順に並ぶ")
	void shareATable() {

		var hearing = SheetRecord.of(LocalDate.of(2023, 6, 8), "town:h", "各課等ヒアリング").decided("位置付け案とする", Tone.INFO);
		var later = SheetRecord.of(LocalDate.of(2024, 2, 5), "town:s", "経営戦略会議").decided("決定", Tone.SUCCESS);
		var shown = new SheetSections(
				List.of(section(Part.BUDGET), section(Part.HEARD, hearing), section(Part.DECIDED, DECIDED, later)))
			.of(SHEET);

		assertThat(shown).singleElement().satisfies((only) -> {
			assertThat(only.title()).isEqualTo("何が決まったか");
			assertThat(only.records()).containsExactly(later, DECIDED, hearing);
			assertThat(only.isAnswered()).isFalse();
		});
	}

	@Test
	@DisplayName("決定の条件への対応は、その決定の行に出て、二度は出ない")
	void joinWhatWasAskedWithItsDecision() {

		var other = SheetRecord.of(LocalDate.of(2023, 5, 20), "town:N01:1", "課長の指摘（計画額）")
			.saying("根拠を。")
			.answered("回答待ち", Tone.WARNING, null);
		var shown = new SheetSections(List.of(section(Part.DECIDED, DECIDED), section(Part.ASKED, ASKED, other)))
			.of(SHEET);

		assertThat(shown).hasSize(2);
		assertThat(shown.get(0).records()).singleElement().satisfies((row) -> {
			assertThat(row.result().word()).isEqualTo("条件付採択");
			assertThat(row.state().word()).isEqualTo("回答待ち");
			assertThat(row.answer()).isEqualTo("12月15日（金）まで");
		});
		assertThat(shown.get(1).records()).containsExactly(other);
	}

	@Test
	@DisplayName("同じ会議でも言っていることが違えば、別の行のままにする")
	void keepWhatIsNotTheSame() {
		var shown = new SheetSections(
				List.of(section(Part.DECIDED, DECIDED.saying("別の条件")), section(Part.ASKED, ASKED)))
			.of(SHEET);
		assertThat(shown).extracting((each) -> each.records().size()).containsExactly(1, 1);
		assertThat(shown.get(0).isAnswered()).isFalse();
	}

}
