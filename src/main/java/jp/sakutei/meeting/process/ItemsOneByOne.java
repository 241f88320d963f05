package jp.sakutei.meeting.process;

import java.util.ArrayList;

import jp.sakutei.handin.HandInRequestMail;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.decision.ItemDecisions;
import jp.sakutei.meeting.MeetingId;
import org.camunda.bpm.engine.context.ProcessEngineContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends each item of a meeting on in a transaction of its own: one that fails is noted
 * with its reason and holds up no other, and the next try goes on with what is left. What
 * an item starts in the engine commits with it, hence the engine's separate context.
 */
@Component
class ItemsOneByOne {

	private static final Logger log = LoggerFactory.getLogger(ItemsOneByOne.class);

	private final ItemDecisions decisions;

	private final HandInRequestMail mail;

	private final TransactionTemplate ownTransaction;

	ItemsOneByOne(ItemDecisions decisions, HandInRequestMail mail, PlatformTransactionManager transactions) {
		this.decisions = decisions;
		this.mail = mail;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * @throws IllegalStateException when some could not be sent on: the job waits for
	 * another try
	 */
	void sendOn(MeetingId meeting) {
		var failed = new ArrayList<AgendaItem>();
		mail.asOneDeed(meeting.round(),
				() -> decisions.waiting(meeting).stream().filter((item) -> !sendOn(item)).forEach(failed::add));
		if (!failed.isEmpty()) {
			throw new IllegalStateException(meeting + ": " + failed.size() + " items could not be sent on");
		}
	}

	private boolean sendOn(AgendaItem item) {
		try {
			inOwnContext(() -> ownTransaction.executeWithoutResult((status) -> decisions.sendOn(item)));
			return true;
		}
		catch (RuntimeException ex) {
			log.error("item {} of {} could not be sent on", item.key(), item.meeting(), ex);
			ownTransaction.executeWithoutResult((status) -> decisions.failed(item, ex));
			return false;
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
