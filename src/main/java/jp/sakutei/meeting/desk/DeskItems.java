package jp.sakutei.meeting.desk;

import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingKinds;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.decision.ItemResults;
import jp.sakutei.round.ResultWord;

import org.springframework.stereotype.Component;

/** The items of a sitting as they lie on the desk, in a fixed number of statements. */
@Component
public class DeskItems {

	private final MeetingKinds kinds;

	private final AgendaItems items;

	private final ItemResults results;

	private final DeskFacts facts;

	DeskItems(MeetingKinds kinds, AgendaItems items, ItemResults results, DeskFacts facts) {
		this.kinds = kinds;
		this.items = items;
		this.results = results;
		this.facts = facts;
	}

	/** Of the present sitting, in their order; without those that do not come up. */
	public List<DeskItem> of(Meeting meeting) {

		var labels = kinds.results(kinds.get(meeting.round(), meeting.kind()))
			.stream()
			.collect(Collectors.toMap(ResultWord::code, ResultWord::label));
		var saved = results.of(meeting);
		var sheets = facts.of(meeting);
		return items.of(meeting).stream().filter(AgendaItem::onAgenda).map((item) -> {
			var result = saved.get(item.key());
			var label = (result == null) ? null : labels.get(result.decision().result());
			return new DeskItem(item, sheets.get(item.sheet()), result, label);
		}).toList();
	}

	/** Those without a result that holds, as a page shows them. */
	public List<SeenItem> open(Meeting meeting) {
		return of(meeting).stream().filter((item) -> !item.isDecided()).map(DeskItem::seen).toList();
	}

}
