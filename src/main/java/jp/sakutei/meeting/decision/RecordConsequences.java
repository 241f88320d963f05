package jp.sakutei.meeting.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.round.ResultWord;

/**
 * What a record of a sitting sets going, told before it is written. Only for one against
 * which nothing stands.
 */
final class RecordConsequences {

	/** So many are named; the desk has them all. */
	private static final int NAMED = 3;

	private final MeetingRecord record;

	private final List<Decision> decisions;

	private final List<AgendaItem> items;

	private RecordConsequences(MeetingRecord record, List<Decision> decisions, List<AgendaItem> items) {
		this.record = record;
		this.decisions = decisions;
		this.items = items;
	}

	static List<String> of(MeetingRecord record, List<Decision> decisions, List<AgendaItem> items,
			List<ResultWord> results) {
		return new RecordConsequences(record, decisions, items).said(results);
	}

	private List<String> said(List<ResultWord> results) {

		var said = new ArrayList<String>();
		for (var result : results) {
			var titles = titles(result);
			if (!titles.isEmpty()) {
				said.add("「" + result.label() + "」：" + titles.size() + "件" + what(result, titles));
			}
		}
		var conditions = decisions.stream().filter((decision) -> decision.condition() != null).count();
		if (conditions > 0) {
			said.add("条件：" + conditions + "件。所管課に" + due() + "までの回答を求めます。");
		}
		if (!record.opinions().isEmpty()) {
			said.add("意見：" + record.opinions().size() + "件。" + due() + "までの回答を求めます。");
		}
		said.add("記録は確定します。後から直すときは、理由を付けて訂正することになります。");
		return said;
	}

	private List<String> titles(ResultWord result) {
		return decisions.stream()
			.filter((decision) -> decision.result().equals(result.code()))
			.map((decision) -> RecordCheck.item(items, decision.item()).title())
			.toList();
	}

	/** What goes on as proposed is only counted. */
	private String what(ResultWord result, List<String> titles) {
		return switch (result.effect()) {
			case RETURN -> named(titles) + "。所管課に" + due() + "までの再提出を依頼します。";
			case CONTINUE -> named(titles) + "。次の回の議題になります。";
			case NOT_PLACE, POSTPONE, WITHDRAW -> named(titles);
			case APPROVE, PLACE, OPINION, END, NONE -> "";
		};
	}

	private static String named(List<String> titles) {
		return titles.stream()
			.limit(NAMED)
			.collect(Collectors.joining("、", "（", (titles.size() > NAMED) ? " など）" : "）"));
	}

	private String due() {
		return JapaneseDates.monthAndDay(record.due());
	}

}
