package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ヒアリングの記録を確定する前に知らせること")
class RecordConsequencesTests {

	@Test
	@DisplayName("判断ごとの件数と、課に求めることを期限とともに言う")
	void counts() {
		assertThat(said(note(DraftJudgement.DRAFT, Consequence.NONE), note(DraftJudgement.DRAFT, Consequence.RETURN),
				note(DraftJudgement.POSTPONE, Consequence.ANSWER), note(DraftJudgement.DRAFT, Consequence.RETURN)))
			.containsExactly("位置付け案とする：3件", "見送り（新規）：1件", "文書で回答：1件。10月17日（火）までの回答を求めます。",
					"差し戻し：2件。10月17日（火）までの再提出を依頼します。", "記録は確定し、後から直せません。位置付けの案は、この後の会議で改められます。");
	}

	@Test
	@DisplayName("何も求めなければ、求めることは言わない")
	void asksNothing() {
		assertThat(said(note(DraftJudgement.ABOLISH, Consequence.NONE))).containsExactly("位置付けない（廃止）：1件",
				"記録は確定し、後から直せません。位置付けの案は、この後の会議で改められます。");
	}

	private static List<String> said(SheetNote... notes) {
		return RecordConsequences.of(new HearingRecord(LocalDate.of(2023, 10, 3), "課長", "", LocalDate.of(2023, 10, 17),
				Arrays.asList(notes)));
	}

	private static SheetNote note(DraftJudgement judgement, Consequence consequence) {
		return new SheetNote("dai10-2:001", judgement, "理由", "指摘", consequence);
	}

}
