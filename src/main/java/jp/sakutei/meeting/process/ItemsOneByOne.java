package jp.sakutei.meeting.process;

import jp.sakutei.meeting.decision.ItemDecisions;
import jp.sakutei.meeting.MeetingId;
import org.camunda.bpm.engine.context.ProcessEngineContext;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends each item of a meeting on in a transaction of its own: one that fails leaves the
 * others done, and the next try goes on with what is left. What an item starts in the
 * engine commits with it, hence the engine's separate context.
 */
@Component
class ItemsOneByOne {

	private final ItemDecisions decisions;

	private final TransactionTemplate ownTransaction;

	ItemsOneByOne(ItemDecisions decisions, PlatformTransactionManager transactions) {
		this.decisions = decisions;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	void sendOn(MeetingId meeting) {
		for (var item : decisions.waiting(meeting)) {
			inOwnContext(() -> ownTransaction.executeWithoutResult((status) -> decisions.sendOn(item)));
		}
	}

	private static void inOwnContext(Runnable work) {
		try {
			ProcessEngineContext.withNewProcessEngineContext(() -> {
				work.run();
				return null;
			});
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
