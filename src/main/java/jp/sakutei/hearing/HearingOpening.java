package jp.sakutei.hearing;

import java.time.LocalDate;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.handin.HandInClosed;
import jp.sakutei.round.daily.DailyJob;
import jp.sakutei.round.RoundId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a hearing for each section, and says when its sheets are checked. Looks again
 * each day, should the last sheet have left in another way than by a hand-in.
 */
@Service
@Transactional
public class HearingOpening implements DailyJob {

	private final Hearings hearings;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	HearingOpening(Hearings hearings, Journal journal, BusinessClock clock, ApplicationEventPublisher events) {
		this.hearings = hearings;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	public void openAll(RoundId round) {
		hearings.sectionsToHear(round.value()).forEach((section) -> open(round.value(), section));
	}

	private void open(String round, String section) {

		var id = HearingId.of(round, section);
		hearings.add(id, round, section);
		var ready = hearings.sheetsReady(round, section);
		if (ready) {
			hearings.ready(id, clock.today(), null);
		}
		events.publishEvent(new HearingOpened(id, round, ready));
	}

	@EventListener
	void on(HandInClosed event) {
		var id = HearingId.of(event.round(), event.section());
		// no lock where nothing can follow: who records holds the hearing before the
		// sheets
		if (hearings.find(id).filter((hearing) -> hearing.state() == HearingState.WAITING).isPresent()) {
			lookAt(id);
		}
	}

	/** Of two that check a section's last sheets at once, the second sees both. */
	private void lookAt(HearingId id) {
		var hearing = hearings.lock(id);
		if (hearing.state() == HearingState.WAITING && hearings.sheetsReady(hearing.round(), hearing.section())) {
			ready(id, null);
		}
	}

	/** Before all sheets are checked: for a reason. */
	public boolean openEarly(HearingId id, String reason, Actor actor) {

		var office = Right.ARRANGE_HEARING.require(actor);

		var hearing = hearings.lock(id);
		if (hearing.state() != HearingState.WAITING || Written.isEmpty(reason)) {
			return false;
		}
		ready(id, reason);
		journal.of(hearing.round(), id.value()).because(reason).did(Deed.HEARING_ARRANGED_EARLY, actor, office);
		return true;
	}

	private void ready(HearingId id, String reason) {
		hearings.ready(id, clock.today(), reason);
		events.publishEvent(new SectionSheetsReady(id));
	}

	@Override
	public String name() {
		return "hearings-ready";
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public void run(LocalDate day) {
		hearings.waitingWithoutNeed().forEach(this::lookAt);
	}

}
