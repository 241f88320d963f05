package jp.sakutei.meeting.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.OpinionGiven;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItem.Outcome;
import jp.sakutei.meeting.agenda.AgendaItem.Subject;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.round.ResultWord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("会議の記録を確定する前に知らせること")
class RecordConsequencesTests {

	private static final String LAST = "記録は確定します。後から直すときは、理由を付けて訂正することになります。";

	private static final List<AgendaItem> ITEMS = IntStream.rangeClosed(1, 5)
		.mapToObj(RecordConsequencesTests::item)
		.toList();

	private static final List<ResultWord> WORDS = Arrays.stream(ResultEffect.values())
		.map((effect) -> new ResultWord("study", effect.code(), effect.label(), effect))
		.toList();

	@Test
	@DisplayName("案のとおりのものは件数だけ、そうでないものは事業名と続きも言う")
	void namesWhatGoesOtherwise() {
		assertThat(said(List.of(), decision(1, ResultEffect.APPROVE), decision(2, ResultEffect.APPROVE),
				decision(3, ResultEffect.POSTPONE), decision(4, ResultEffect.RETURN),
				decision(5, ResultEffect.CONTINUE)))
			.containsExactly("「案のとおりとする」：2件", "「見送る」：1件（003 事業）", "「差し戻す」：1件（004 事業）。所管課に10月17日（火）までの再提出を依頼します。",
					"「継続審査とする」：1件（005 事業）。次の回の議題になります。", LAST);
	}

	@Test
	@DisplayName("三つまで名を挙げ、条件と意見は回答の期限を言う")
	void namesThree() {
		var conditional = new Decision("1-5", ResultEffect.PLACE.code(), null, "財源を確保すること");
		assertThat(said(List.of(new OpinionGiven("意見", null, null)), decision(1, ResultEffect.WITHDRAW),
				decision(2, ResultEffect.WITHDRAW), decision(3, ResultEffect.WITHDRAW),
				decision(4, ResultEffect.WITHDRAW), conditional))
			.containsExactly("「位置付ける」：1件", "「取り下げる」：4件（001 事業、002 事業、003 事業 など）", "条件：1件。所管課に10月17日（火）までの回答を求めます。",
					"意見：1件。10月17日（火）までの回答を求めます。", LAST);
	}

	private static List<String> said(List<OpinionGiven> opinions, Decision... decisions) {
		return RecordConsequences.of(
				new MeetingRecord(LocalDate.of(2023, 10, 3), "部長", "要旨", LocalDate.of(2023, 10, 17), opinions),
				List.of(decisions), ITEMS, WORDS);
	}

	private static Decision decision(int position, ResultEffect effect) {
		return new Decision("1-" + position, effect.code(), "理由", null);
	}

	private static AgendaItem item(int position) {
		return new AgendaItem(new MeetingId("dai10-2:study"), 1, position,
				new Subject("dai10-2:00" + position, null, false, "00" + position + " 事業", "0101"), "案", null, 1,
				new Outcome(null, null, null, null, null, null, false), null);
	}

}
