package jp.sakutei.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jp.sakutei.organization.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what waits, one work after the other, each step with its result or not at all. */
@Component
class WorkRunner {

	private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);

	private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

	/** A step that ends the process again and again is no step to wait for. */
	private static final int MOST_TRIES = 3;

	/** Of this process: one that is started again is another one. */
	private final UUID node = UUID.randomUUID();

	private final ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor((task) -> {
		var thread = new Thread(task, "work-alive");
		thread.setDaemon(true);
		return thread;
	});

	private final Map<String, LongWork> kinds;

	private final Works works;

	private final WorkShifts shifts;

	private final TransactionTemplate transaction;

	private volatile boolean stopping;

	WorkRunner(List<LongWork> kinds, Works works, WorkShifts shifts, TransactionTemplate transaction) {
		this.kinds = kinds.stream().collect(Collectors.toMap(LongWork::kind, Function.identity()));
		this.works = works;
		this.shifts = shifts;
		this.transaction = transaction;
	}

	/**
	 * Does one work to its end, in this thread.
	 * @return false when there is none, or another node is at it
	 */
	boolean runNext() {
		var next = stopping ? null : shifts.takeUp(node, kinds.keySet()).flatMap(works::find).orElse(null);
		if (next == null) {
			return false;
		}
		var sign = signs.scheduleWithFixedDelay(() -> giveSign(next), SIGN_OF_LIFE.toMillis(), SIGN_OF_LIFE.toMillis(),
				TimeUnit.MILLISECONDS);
		try {
			run(next, kinds.get(next.kind()));
		}
		finally {
			sign.cancel(false);
		}
		return true;
	}

	private void giveSign(Work work) {
		try {
			shifts.alive(work.id(), node);
		}
		catch (RuntimeException ex) {
			log.warn("no sign of life for work {}", work.id(), ex);
		}
	}

	private void run(Work work, LongWork kind) {
		try {
			kind.around(() -> {
				var steps = steps(work, kind);
				if (work.tries() > MOST_TRIES) {
					giveUp(work, kind, steps);
				}
				else if (allDone(work, kind, steps)) {
					end(work, kind);
				}
			});
		}
		catch (RuntimeException | StackOverflowError ex) {
			log.error("work {} ({}) ended early", work.id(), work.kind(), ex);
			shifts.failed(work.id(), node, sentence(ex));
		}
	}

	private List<WorkStep> steps(Work work, LongWork kind) {
		if (work.steps().all() == 0) {
			transaction.executeWithoutResult((status) -> shifts.plan(work.id(), kind.steps(work)));
		}
		return works.steps(work.id()).stream().filter((step) -> step.state() == StepState.WAITING).toList();
	}

	/** The next to take it up begins behind the step, where one may be left out. */
	private void giveUp(Work work, LongWork kind, List<WorkStep> steps) {
		var sentence = "%d回試しましたが、途中で止まりました。".formatted(MOST_TRIES);
		if (steps.isEmpty() || !kind.goesOnWithoutOne()) {
			shifts.failed(work.id(), node, sentence);
		}
		else {
			put(work, steps.get(0), StepState.FAILED, WorkStep.Result.said(sentence));
			shifts.leave(work.id(), node);
		}
	}

	private boolean allDone(Work work, LongWork kind, List<WorkStep> steps) {
		for (var step : steps) {
			if (stopping) {
				shifts.leave(work.id(), node);
				return false;
			}
			if (!done(work, kind, step)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * @return false when the work is this node's no more
	 */
	private boolean done(Work work, LongWork kind, WorkStep step) {
		try {
			if (kind.inOneTransaction()) {
				return Boolean.TRUE.equals(transaction.execute((status) -> {
					var own = shifts.put(work.id(), node, step, StepState.DONE, kind.perform(work, step));
					if (!own) {
						status.setRollbackOnly();
					}
					return own;
				}));
			}
			return put(work, step, StepState.DONE, kind.perform(work, step));
		}
		catch (RuntimeException | StackOverflowError ex) {
			log.error("step {} of work {} ({}) could not be done", step.key(), work.id(), work.kind(), ex);
			if (!kind.goesOnWithoutOne()) {
				shifts.failed(work.id(), node, sentence(ex));
				return false;
			}
			return put(work, step, StepState.FAILED, WorkStep.Result.said(sentence(ex)));
		}
	}

	private boolean put(Work work, WorkStep step, StepState state, WorkStep.Result result) {
		return Boolean.TRUE.equals(transaction.execute((status) -> shifts.put(work.id(), node, step, state, result)));
	}

	private void end(Work work, LongWork kind) {
		transaction.executeWithoutResult((status) -> {
			if (!shifts.ended(work.id(), node, kind.end(work, works.steps(work.id())))) {
				status.setRollbackOnly();
			}
		});
	}

	private static String sentence(Throwable ex) {
		return (ex instanceof CannotDo || ex instanceof NotAllowed) ? ex.getMessage()
				: "システムの都合でできませんでした。もう一度行っても同じときは、システム管理者に連絡してください。";
	}

	/** After the step that is being done, of which signs are given to its end. */
	void stop() {
		stopping = true;
	}

	@PreDestroy
	void end() {
		stop();
		signs.shutdown();
	}

}
