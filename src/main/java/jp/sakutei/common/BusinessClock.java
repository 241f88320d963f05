package jp.sakutei.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The business time of the whole product, in Asia/Tokyo: real time, moved by an offset.
 * In production the offset stays zero; a sample round, the rehearsal and the tests move
 * it. The engine, FEEL and the decision tables follow.
 */
public class BusinessClock extends Clock {

	public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();

	private volatile Duration offset = Duration.ZERO;

	private volatile Instant frozenAt;

	/** Moves business time to {@code now} and lets it run on from there. */
	public void moveTo(LocalDateTime now) {
		frozenAt = null;
		setOffset(Duration.between(Instant.now(), now.atZone(TOKYO).toInstant()));
	}

	/** Holds business time still: for the rehearsal, whose days have no length. */
	public void freezeAt(LocalDateTime now) {
		moveTo(now);
		frozenAt = now.atZone(TOKYO).toInstant();
	}

	/** Back to real time. */
	public void reset() {
		frozenAt = null;
		setOffset(Duration.ZERO);
	}

	/** Calls {@code follower} with the offset now and after each move. */
	public void follow(Consumer<Duration> follower) {
		followers.add(follower);
		follower.accept(offset);
	}

	public Duration offset() {
		return offset;
	}

	/** For what is no business of the plan's: who is there just now. */
	public static Instant realTime() {
		return Instant.now();
	}

	public LocalDate today() {
		return LocalDate.now(this);
	}

	public LocalDateTime now() {
		return LocalDateTime.now(this);
	}

	private void setOffset(Duration offset) {
		this.offset = offset;
		followers.forEach((follower) -> follower.accept(offset));
	}

	@Override
	public Instant instant() {
		var frozen = frozenAt;
		return (frozen != null) ? frozen : Instant.now().plus(offset);
	}

	@Override
	public ZoneId getZone() {
		return TOKYO;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new IllegalArgumentException("business time is kept in " + TOKYO);
	}

}
