package jp.sakutei.meeting.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jp.sakutei.form.AmountSum;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.decision.ItemResult;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.SheetRecord;

/**
 * Fixture: items as they lie on the desk, the papers of each with revision 1 of its
 * sheet.
 */
public final class ItemsOnDesk {

	private ItemsOnDesk() {
	}

	public static DeskItem plain(int position) {
		return item(1, position, facts(Placement.DRAFT, 1, List.of(), 0), null);
	}

	public static DeskItem warned(int position) {
		return item(1, position, facts(Placement.DRAFT, 1, List.of("計画額が25%増えます。"), 0), null);
	}

	public static DeskItem notPlaced(int position) {
		return item(1, position, facts(Placement.DRAFT_NOT_PLACED, 1, List.of(), 0), null);
	}

	/** Decided on revision 1. */
	public static DeskItem decided(DeskItem item) {
		return new DeskItem(item.item(), item.facts(),
				new ItemResult(new Decision(item.item().key(), "agreed", null, null), 1,
						new ItemResult.Clerk(new PersonId("office"), "見本", OffsetDateTime.MIN), 1),
				"了承");
	}

	static DeskItem item(int session, int position, SheetFacts facts, ItemResult saved) {
		return new DeskItem(new AgendaItem(new MeetingId("dai10-2:strategy"), session, position,
				new AgendaItem.Subject((facts == null) ? null : "dai10-2:" + position, null, facts == null,
						"事業" + position, "0101"),
				"案", null, (facts == null) ? null : 1,
				new AgendaItem.Outcome(null, null, null, null, null, null, false), null), facts, saved, null);
	}

	static SheetFacts facts(Placement placement, int revision, List<String> warnings, int matters) {
		return new SheetFacts("道路整備課", "継続", "継続", placement, false, revision, warnings, matters,
				new SheetFacts.Money(100L, List.of(AmountSum.NONE)), null);
	}

	static SheetRecord decidedEarlier(String word, SheetRecord.Tone tone) {
		return SheetRecord.of(LocalDate.of(2023, 10, 12), "dai10-2:study", "事業検討会").decided(word, tone);
	}

}
