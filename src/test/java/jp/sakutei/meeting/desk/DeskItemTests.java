package jp.sakutei.meeting.desk;

import java.util.List;

import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.SheetRecord.Tone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.meeting.desk.ItemsOnDesk.decided;
import static jp.sakutei.meeting.desk.ItemsOnDesk.decidedEarlier;
import static jp.sakutei.meeting.desk.ItemsOnDesk.facts;
import static jp.sakutei.meeting.desk.ItemsOnDesk.item;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("一件ずつ決める議題")
class DeskItemTests {

	@Test
	@DisplayName("案のとおりに進むものは目立たず、注意だけのものも一覧に残る")
	void letsPlainOnesPass() {
		assertThat(ItemsOnDesk.plain(1).exceptions()).isEmpty();
		assertThat(ItemsOnDesk.warned(1).isException()).isFalse();
		assertThat(ItemsOnDesk.warned(1).isWarned()).isTrue();
		assertThat(item(1, 1, null, null).isException()).isFalse();
	}

	@Test
	@DisplayName("前回からの継続、違う案、変わった調書、前の会議の条件、残った対応事項は、それぞれ理由になる")
	void saysWhy() {
		var plain = facts(Placement.DRAFT, 1, List.of(), 0);
		assertThat(item(2, 1, plain, null).exceptions()).containsExactly("前回から継続");
		assertThat(ItemsOnDesk.notPlaced(1).exceptions()).containsExactly("案が「位置付けない案」");
		assertThat(item(1, 1, facts(Placement.DRAFT, 2, List.of(), 0), null).exceptions())
			.containsExactly("資料の確定後に第2版になった");
		assertThat(item(1, 1, facts(Placement.DRAFT, 1, List.of(), 2), null).exceptions())
			.containsExactly("対応事項2件が済んでいない");
		assertThat(item(1, 1, plain.with(decidedEarlier("条件付採択", Tone.WARNING)), null).exceptions())
			.containsExactly("事業検討会で条件付採択");
		assertThat(item(1, 1, plain.with(decidedEarlier("採択", Tone.SUCCESS)), null).exceptions()).isEmpty();
		var kind = new SheetFacts("道路整備課", "拡大", "継続", Placement.DRAFT, true, 1, List.of(), 0, plain.money(), null);
		assertThat(item(1, 1, kind, null).exceptions()).containsExactly("この計画での手続が終わった", "区分が課の提案（拡大）と違う");
	}

	@Test
	@DisplayName("決めた後に調書が変われば、決まったことにならない")
	void isOpenAgainWhenTheSheetChanges() {
		var decided = decided(ItemsOnDesk.plain(1));
		assertThat(decided.isDecided()).isTrue();
		var changed = new DeskItem(decided.item(), facts(Placement.DRAFT, 2, List.of(), 0), decided.saved(), "了承");
		assertThat(changed.isDecided()).isFalse();
		assertThat(changed.exceptions()).containsExactly("結果を決めた後に第2版になった");
		assertThat(changed.seen().text()).isEqualTo("1-1@1@2");
	}

}
