package jp.sakutei.round.stage;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks which stages can open, and opens them: in a transaction of its own. */
@Component
class StageEvaluation {

	private static final Logger log = LoggerFactory.getLogger(StageEvaluation.class);

	private static final int TRIES = 5;

	private final Stages stages;

	private final StageNeeds needs;

	private final Rounds rounds;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	private final TransactionTemplate transaction;

	StageEvaluation(Stages stages, StageNeeds needs, Rounds rounds, Journal journal, ApplicationEventPublisher events,
			BusinessClock clock, PlatformTransactionManager transactions) {
		this.stages = stages;
		this.needs = needs;
		this.rounds = rounds;
		this.journal = journal;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Tried again where it meets the engine's own work on the track. */
	void evaluate(RoundId round) {
		for (var tries = 1;; tries++) {
			try {
				transaction.executeWithoutResult((status) -> openWhatCan(round));
				return;
			}
			catch (ConcurrencyFailureException ex) {
				if (tries == TRIES) {
					throw ex;
				}
				log.debug("evaluation of {} met another transaction", round);
			}
		}
	}

	private void openWhatCan(RoundId round) {
		stages.lock(round);
		if (rounds.isOpen(round)) {
			while (opensOne(round)) {
				// a stage that has opened may be what another one needs
			}
		}
	}

	private boolean opensOne(RoundId round) {

		var today = clock.today();
		var all = stages.of(round);
		var ready = all.stream()
			.filter((stage) -> stage.isWaiting() && !today.isBefore(stage.opensOn()))
			.filter((stage) -> needs.unmet(stage, all, today).isEmpty())
			.findFirst();
		ready.ifPresent((stage) -> {
			stages.open(stage, today);
			journal.of(round.value(), stage.subject()).with("stage", stage.name()).happened(Deed.STAGE_OPENED);
			events.publishEvent(new StageOpened(round, stage.id(), stage.kind()));
		});
		return ready.isPresent();
	}

}
