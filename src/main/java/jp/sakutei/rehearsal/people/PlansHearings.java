package jp.sakutei.rehearsal.people;

import java.util.List;

import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.timetable.Entry;
import jp.sakutei.hearing.timetable.Proposal;
import jp.sakutei.hearing.timetable.TimetableManagement;
import jp.sakutei.hearing.timetable.Timetables;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.Stages;

import org.springframework.stereotype.Component;

/**
 * 事務局: takes the proposed timetable once hearings are open, and tells each day those
 * whose sheets are checked.
 */
@Component
class PlansHearings implements Deed {

	private final Stages stages;

	private final Timetables timetables;

	private final TimetableManagement management;

	private final Hearings hearings;

	PlansHearings(Stages stages, Timetables timetables, TimetableManagement management, Hearings hearings) {
		this.stages = stages;
		this.timetables = timetables;
		this.management = management;
		this.hearings = hearings;
	}

	@Override
	public void perform(RoundId round, Day day, Cast.Players players) {
		if (stages.find(round, StageKind.SECTION_HEARINGS).filter(Stage::isOpen).isPresent()) {
			players.oneOf(Authority.of(PostRole.PLANNING_OFFICE), "timetable").ifPresent((actor) -> {
				var proposal = management.propose(round, false);
				if (!proposal.placed().isEmpty()) {
					management.take(round, false, proposal.fingerprint(), actor);
				}
				var ready = ready(round);
				if (!ready.isEmpty()) {
					management.announce(round, new Proposal(ready, List.of()).fingerprint(), actor);
				}
			});
		}
	}

	private List<Entry> ready(RoundId round) {
		return TimetableManagement.announceable(timetables.of(round), hearings.of(round.value()));
	}

}
