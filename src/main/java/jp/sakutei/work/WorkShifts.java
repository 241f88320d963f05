package jp.sakutei.work;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jp.sakutei.common.BusinessClock;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who does which work: one at a time over all nodes. Whatever a node writes it writes
 * only as long as the work is its own, so that one that was silent for long and comes
 * back changes nothing.
 */
@Repository
class WorkShifts {

	/** In real time; a node that is there says so several times meanwhile. */
	private static final String SILENT = "alive_at < clock_timestamp() - interval '15 seconds'";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	WorkShifts(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What was left by another node first, then what waits for longest. What was left and
	 * is known to nobody any more (a sample's, a renamed kind's) must not keep the rest.
	 */
	Optional<Long> takeUp(UUID node, Collection<String> kinds) {
		jdbc.sql("""
				update work set state = :failed, failure = :nobody, ended_at = :now
				where state = :running and kind not in (:kinds) and %s
				""".formatted(SILENT))
			.param("failed", WorkState.FAILED.code())
			.param("running", WorkState.RUNNING.code())
			.param("nobody", "この処理は、いまのシステムでは続けられません。")
			.param("now", Timestamp.from(clock.instant()))
			.param("kinds", kinds)
			.update();
		try {
			return jdbc.sql("""
					update work set state = :running, runner = :node, alive_at = clock_timestamp(), tries = tries + 1
					where id = (
					  select id from work where kind in (:kinds)
					    and (state = :waiting or state = :running and %1$s)
					    and not exists (select from work other where other.state = :running and not (other.%1$s))
					  order by state = :waiting, id limit 1 for update skip locked)
					returning id
					""".formatted(SILENT))
				.param("running", WorkState.RUNNING.code())
				.param("waiting", WorkState.WAITING.code())
				.param("node", node)
				.param("kinds", kinds)
				.query(Long.class)
				.optional();
		}
		catch (DuplicateKeyException ex) {
			// another one runs, here or elsewhere
			return Optional.empty();
		}
	}

	/**
	 * @return false when it is this node's no more
	 */
	boolean alive(long work, UUID node) {
		return own("alive_at = clock_timestamp()", work, node);
	}

	/** Another node need not wait until it is silent for long. */
	void leave(long work, UUID node) {
		own("alive_at = '-infinity', tries = greatest(tries - 1, 0)", work, node);
	}

	boolean failed(long work, UUID node, String failure) {
		return over(WorkState.FAILED, failure, null, work, node);
	}

	boolean ended(long work, UUID node, String result) {
		return over(WorkState.ENDED, null, result, work, node);
	}

	private boolean over(WorkState state, String failure, String result, long work, UUID node) {
		return jdbc.sql(
				"update work set state = ?, failure = ?, result = ?, ended_at = ? where id = ? and runner = ? and state = ?")
			.params(state.code(), failure, result, Timestamp.from(clock.instant()), work, node,
					WorkState.RUNNING.code())
			.update() == 1;
	}

	private boolean own(String change, long work, UUID node) {
		return jdbc.sql("update work set " + change + " where id = ? and runner = ? and state = ?")
			.params(work, node, WorkState.RUNNING.code())
			.update() == 1;
	}

	void plan(long work, List<WorkStep> steps) {
		jdbc.sql("""
				insert into work_step (work, position, key, name, state)
				select ?, position, key, name, ? from unnest(?, ?) with ordinality as step (key, name, position)
				""")
			.params(work, StepState.WAITING.code(), steps.stream().map(WorkStep::key).toArray(String[]::new),
					steps.stream().map(WorkStep::name).toArray(String[]::new))
			.update();
	}

	/**
	 * The end of a step's transaction.
	 * @return false when the work is this node's no more: the step has to be taken back
	 */
	boolean put(long work, UUID node, WorkStep step, StepState state, WorkStep.Result result) {
		return own("alive_at = clock_timestamp(), tries = 1", work, node) && jdbc
			.sql("update work_step set state = ?, said = ?, part = ? where work = ? and position = ? and state = ?")
			.params(state.code(), result.said(), result.part(), work, step.position(), StepState.WAITING.code())
			.update() == 1;
	}

}
