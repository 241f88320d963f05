package jp.sakutei.round.stage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.RoundOpened;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Looks after each commit of others, once a transaction, whether the round can go on. One
 * thread at a time looks and takes along what the others leave: they do not wait, since
 * each of them still holds a connection.
 */
@Component
class RoundGoesOn {

	private static final Logger log = LoggerFactory.getLogger(RoundGoesOn.class);

	private final StageEvaluation evaluation;

	private final Set<RoundId> left = ConcurrentHashMap.newKeySet();

	private final ReentrantLock turn = new ReentrantLock();

	RoundGoesOn(StageEvaluation evaluation) {
		this.evaluation = evaluation;
	}

	@EventListener
	void on(RoundOpened event) {
		on(new RoundMayGoOn(event.round()));
	}

	@EventListener
	void on(RoundMayGoOn event) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new AfterCommit(this, event.round()));
		}
		else {
			goOn(event.round());
		}
	}

	private void goOn(RoundId round) {
		left.add(round);
		while (!turn.isHeldByCurrentThread() && !left.isEmpty() && turn.tryLock()) {
			try {
				takeLeft();
			}
			finally {
				turn.unlock();
			}
		}
	}

	private void takeLeft() {
		for (var round : Set.copyOf(left)) {
			left.remove(round);
			try {
				evaluation.evaluate(round);
			}
			catch (RuntimeException ex) {
				// what was committed stands; the daily job and the next start look again
				log.error("策定 {} の段階を進められませんでした", round, ex);
			}
		}
	}

	/** Equal for the same round: registered once a transaction. */
	private record AfterCommit(RoundGoesOn goesOn, RoundId round) implements TransactionSynchronization {

		@Override
		public void afterCommit() {
			goesOn.goOn(round);
		}

	}

}
