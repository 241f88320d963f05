package jp.sakutei.meeting.decision;

import java.time.LocalDate;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.matter.FollowUpManagement;
import jp.sakutei.matter.NewFollowUp;
import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingKind;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.ResultEffect;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Component;

/** What a result word does to its item. */
@Component
class DecisionEffects {

	private static final Set<Placement> NEGATIVE = Set.of(Placement.NOT_PLACED, Placement.POSTPONED,
			Placement.WITHDRAWN);

	private final ProjectSheets sheets;

	private final ProjectSheetManagement placements;

	private final HandInManagement handIns;

	private final FollowUpManagement followUps;

	private final Organization organization;

	private final BusinessClock clock;

	DecisionEffects(ProjectSheets sheets, ProjectSheetManagement placements, HandInManagement handIns,
			FollowUpManagement followUps, Organization organization, BusinessClock clock) {
		this.sheets = sheets;
		this.placements = placements;
		this.handIns = handIns;
		this.followUps = followUps;
		this.organization = organization;
		this.clock = clock;
	}

	void apply(Decided decided) {
		switch (decided.effect()) {
			case PLACE -> place(decided);
			case NOT_PLACE -> change(decided, Placement.NOT_PLACED);
			case POSTPONE -> change(decided, Placement.POSTPONED);
			case WITHDRAW -> withdraw(decided);
			case RETURN -> sendBack(decided);
			case OPINION -> ask(decided);
			case CONTINUE, END, NONE -> {
			}
		}
	}

	void followUp(Meeting meeting, AgendaItem item, String content, LocalDate due) {
		followUps.open(new NewFollowUp(meeting.round(), meeting.id().value(), meeting.name(), item.sheet(),
				item.title(), item.section(), content, due));
	}

	private void place(Decided decided) {

		if (decided.item().sheet() != null) {
			place(decided, sheets.get(new ProjectSheetId(decided.item().sheet())));
		}
		else if (decided.item().whole() && decided.kind().decides()) {
			sheets.ofRound(decided.meeting().round()).forEach((sheet) -> place(decided, sheet));
		}
	}

	private void place(Decided decided, ProjectSheet sheet) {

		var stays = decided.asProposed() && NEGATIVE.contains(sheet.placement())
				|| sheet.placement() == Placement.DECIDED;
		if (!stays) {
			var target = decided.kind().decides() ? Placement.DECIDED : Placement.DRAFT;
			placements.place(sheet.id(), target, decided.reason(), decided.source(), decided.by());
		}
	}

	/** Back to 候補: what was decided on it was recorded wrongly. */
	void takeBack(Decided decided) {
		change(decided, Placement.CANDIDATE);
	}

	private void change(Decided decided, Placement placement) {
		if (decided.item().sheet() != null) {
			placements.place(new ProjectSheetId(decided.item().sheet()), placement, decided.reason(), decided.source(),
					decided.by());
		}
	}

	private void withdraw(Decided decided) {
		if (decided.item().sheet() != null) {
			handIns.treatAsWithdrawn(new ProjectSheetId(decided.item().sheet()),
					organization.actorOn(decided.by(), clock.today()), decided.reason());
		}
	}

	/**
	 * Where the section works on the sheet already, what is asked becomes a follow-up.
	 */
	private void sendBack(Decided decided) {

		var item = decided.item();
		if (item.sheet() == null) {
			followUp(decided.meeting(), item, text(item), decided.due());
			return;
		}
		var requested = handIns.request(new HandInRequest(new ProjectSheetId(item.sheet()), HandInReason.MEETING,
				decided.reason(), Dues.allOn(decided.due()), decided.by()));
		if (requested.isEmpty()) {
			followUp(decided.meeting(), item, text(item), decided.due());
		}
	}

	/** A council's opinions are asked one by one, from their own list. */
	private void ask(Decided decided) {
		if (!decided.kind().opinions()) {
			followUp(decided.meeting(), decided.item(), text(decided.item()), decided.due());
		}
	}

	private static String text(AgendaItem item) {
		return (item.condition() != null) ? item.condition() : item.reason();
	}

	/**
	 * A decision that takes effect.
	 *
	 * @param asProposed the list is taken as it is proposed: what was judged 位置付けない stays
	 * so
	 * @param reason what stands at the change, in words
	 * @param due by when sections answer and hand in again, or null
	 * @param by who recorded it
	 */
	record Decided(Meeting meeting, MeetingKind kind, AgendaItem item, ResultEffect effect, boolean asProposed,
			String reason, LocalDate due, PersonId by) {

		String source() {
			return meeting.id().value();
		}

	}

}
