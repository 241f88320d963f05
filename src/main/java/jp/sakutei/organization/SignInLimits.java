package jp.sakutei.organization;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.Outgrown;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 試行の制限: who types wrong passwords waits, a little longer each time, on every node. It is
 * counted for whom and where from together, and more patiently for either alone; in a
 * browser where the person has signed in before only what happens there counts. Whether
 * there is such a person makes no difference.
 */
@Component
public class SignInLimits implements Outgrown {

	/** After this time without a failure all is forgotten. */
	private static final String FORGOTTEN = "1 hour";

	/** Counters of each kind; whoever sends many names meets others', not more. */
	private static final int COUNTERS = 0x4000;

	private final JdbcClient jdbc;

	private final Seals seals;

	SignInLimits(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	/**
	 * Counts an attempt, before it is judged, so that many at once are none too many. A
	 * first try waits no longer than it was once told, whatever others do there.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Attempt attempt(String code, SignInOrigin origin) {

		var counters = counters(code, origin);
		counters.forEach((counter) -> jdbc.sql(
				"insert into sign_in_failure (key, failures, tried_at, next_at) values (?, 0, now(), now()) on conflict do nothing")
			.param(counter.key())
			.update());
		var states = states(counters);
		var newcomer = states.stream().filter(State::isNewcomer).findFirst();
		var waiting = states.stream()
			.filter((state) -> state.counter().limit() != Limit.SOURCE || newcomer.filter(State::isPromised).isEmpty())
			.max(Comparator.comparingDouble(State::waiting))
			.filter((state) -> state.waiting() > 0);
		if (waiting.isEmpty()) {
			states.forEach((state) -> set(state.counter(), state.failures() + 1,
					state.counter().limit().wait(state.failures() + 1)));
			return new Attempt(Duration.ZERO, states);
		}
		var wait = waiting.get().waiting();
		newcomer.filter((state) -> !state.isPromised())
			.ifPresent((state) -> set(state.counter(), state.failures(), wait));
		return new Attempt(Duration.ofSeconds((long) Math.ceil(wait)), List.of());
	}

	/** The attempt was none of those that are to be slowed down: it is taken back. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void succeeded(Attempt attempt) {
		attempt.states.forEach((state) -> jdbc.sql("""
				update sign_in_failure set failures = case when :forgiven then 0 else failures - 1 end,
				  tried_at = case when :forgiven or failures = :counted then :before else tried_at end,
				  next_at = case when :forgiven or failures = :counted then :before else next_at end
				where key = :key and failures > 0
				""")
			.param("forgiven", state.counter().limit().forgiven())
			.param("before", state.triedAt())
			.param("counted", state.failures() + 1)
			.param("key", state.counter().key())
			.update());
	}

	/** In the order of their keys, as all lock them. */
	private List<State> states(List<Counter> counters) {
		var limits = counters.stream().collect(Collectors.toMap(Counter::key, (counter) -> counter));
		return jdbc.sql("""
				select key, case when forgotten then 0 else failures end as failures,
				  case when forgotten then clock_timestamp() else tried_at end as tried_at,
				  not forgotten and failures = 0 and next_at > tried_at as promised,
				  extract(epoch from next_at - clock_timestamp()) as waiting
				from sign_in_failure,
				  lateral (select tried_at < clock_timestamp() - cast(:forgotten as interval) as forgotten) age
				where key in (:keys) order by key for update of sign_in_failure
				""")
			.param("forgotten", FORGOTTEN)
			.param("keys", limits.keySet())
			.query((row, index) -> new State(limits.get(row.getString("key")), row.getInt("failures"),
					row.getObject("tried_at", OffsetDateTime.class), row.getBoolean("promised"),
					row.getDouble("waiting")))
			.list();
	}

	private void set(Counter counter, int failures, double wait) {
		jdbc.sql("""
				update sign_in_failure set failures = :failures, tried_at = clock_timestamp(),
				  next_at = clock_timestamp() + :wait * interval '1 second' where key = :key
				""").param("failures", failures).param("wait", wait).param("key", counter.key()).update();
	}

	/** A new password is a new beginning. */
	private List<Counter> counters(String code, SignInOrigin origin) {
		var password = jdbc.sql("select md5(password_hash) from person where code = ? and password_hash is not null")
			.param(code)
			.query(String.class)
			.optional()
			.orElse("");
		if (origin.device() != null) {
			return List.of(counter(Limit.DEVICE, code, password, origin.device()));
		}
		return List.of(counter(Limit.ACCOUNT, code, password), counter(Limit.PAIR, code, password, origin.address()),
				counter(Limit.SOURCE, origin.address()));
	}

	private Counter counter(Limit limit, String... texts) {
		var number = Integer.parseInt(seals.of("attempts", texts).substring(0, 7), 16) % COUNTERS;
		return new Counter(limit, limit + "-" + number);
	}

	@Override
	public String what() {
		return "sign-in-failures";
	}

	@Override
	public String label() {
		return "パスワードの試行の回数";
	}

	@Override
	public int clear(Instant before, int most) {
		return jdbc.sql("""
				delete from sign_in_failure where key in (
				  select key from sign_in_failure where tried_at < ? limit ?)
				""").params(before.atOffset(ZoneOffset.UTC), most).update();
	}

	private enum Limit {

		/** Somebody from somewhere. */
		PAIR(5, 900),

		/** Somebody in a browser that is known: never locked out for long. */
		DEVICE(10, 30),

		/** Somebody from anywhere. */
		ACCOUNT(30, 60),

		/** Anybody from somewhere: behind a proxy that may be all. */
		SOURCE(100, 30);

		private final int free;

		private final int longest;

		Limit(int free, int longest) {
			this.free = free;
			this.longest = longest;
		}

		/** Seconds before the next attempt: 1, 2, 4, 8 … */
		int wait(int failures) {
			return (failures < free) ? 0 : Math.min(longest, 1 << Math.min(failures - free, 20));
		}

		/** The right password ends it; a right one elsewhere does not. */
		boolean forgiven() {
			return this == PAIR || this == DEVICE;
		}

	}

	private record Counter(Limit limit, String key) {
	}

	/**
	 * A counter as an attempt found it.
	 *
	 * @param promised was told how long to wait, and has not tried since
	 */
	private record State(Counter counter, int failures, OffsetDateTime triedAt, boolean promised, double waiting) {

		boolean isNewcomer() {
			return counter.limit() == Limit.PAIR && failures == 0;
		}

		boolean isPromised() {
			return promised;
		}

	}

	/** 試行: judged, or to be made again later. */
	public static final class Attempt {

		private final Duration wait;

		/** As they were before. */
		private final List<State> states;

		private Attempt(Duration wait, List<State> states) {
			this.wait = wait;
			this.states = states;
		}

		public boolean isJudged() {
			return wait.isZero();
		}

		public Duration waiting() {
			return wait;
		}

	}

}
