package jp.sakutei.meeting.decision;

import java.util.List;

import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SeenRevisions.Newer;

import org.springframework.stereotype.Component;

/** What is left to decide at the desk before a sitting can be recorded. */
@Component
class LeftOnDesk {

	private final AgendaItems items;

	private final ItemResults results;

	private final ProjectSheets sheets;

	LeftOnDesk(AgendaItems items, ItemResults results, ProjectSheets sheets) {
		this.items = items;
		this.results = results;
		this.sheets = sheets;
	}

	Left of(Meeting meeting) {
		var agenda = items.of(meeting).stream().filter(AgendaItem::onAgenda).toList();
		var saved = results.of(meeting);
		var open = agenda.stream()
			.filter((item) -> !saved.containsKey(item.key()) || !saved.get(item.key()).isDecided())
			.toList();
		return new Left(meeting.id(), agenda.size(), open,
				ItemResults.newer(saved, agenda, sheets.all(meeting.round())));
	}

	/**
	 * What is left.
	 *
	 * @param open without a result
	 * @param newer sheets that became others since their items were decided
	 */
	record Left(MeetingId meeting, int items, List<AgendaItem> open, List<Newer> newer) {

		/** So many are named; the desk has them all. */
		private static final int NAMED = 10;

		public String text() {
			return open.isEmpty() ? items + "件すべての結果が決まっています。"
					: items + "件のうち" + open.size() + "件の結果が決まっていません。決まるまで、記録は確定できません。";
		}

		public List<AgendaItem> named() {
			return open.stream().limit(NAMED).toList();
		}

		public int more() {
			return open.size() - named().size();
		}

	}

}
