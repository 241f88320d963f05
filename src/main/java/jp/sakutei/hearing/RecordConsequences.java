package jp.sakutei.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.JapaneseDates;

/**
 * What a hearing's record sets going, told before it is written. Only for one against
 * which nothing stands.
 */
final class RecordConsequences {

	private RecordConsequences() {
	}

	static List<String> of(HearingRecord record) {

		var said = new ArrayList<String>();
		Arrays.stream(DraftJudgement.values()).forEach((judgement) -> {
			var count = record.notes().stream().filter((note) -> note.judgement() == judgement).count();
			if (count > 0) {
				said.add(judgement.label() + "：" + count + "件");
			}
		});
		asked(record, Consequence.ANSWER).ifPresent((count) -> said.add(count + "までの回答を求めます。"));
		asked(record, Consequence.RETURN).ifPresent((count) -> said.add(count + "までの再提出を依頼します。"));
		said.add("記録は確定し、後から直せません。位置付けの案は、この後の会議で改められます。");
		return said;
	}

	/** {@code 差し戻し：2件。10月17日（火）}; empty where nothing is asked. */
	private static Optional<String> asked(HearingRecord record, Consequence consequence) {
		var count = record.notes().stream().filter((note) -> note.consequence() == consequence).count();
		return (count == 0) ? Optional.empty()
				: Optional.of(consequence.label() + "：" + count + "件。" + JapaneseDates.monthAndDay(record.due()));
	}

}
