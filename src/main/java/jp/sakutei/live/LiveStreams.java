package jp.sakutei.live;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Sha256;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of the pages that are open at this node. Each says {@code changed} when its
 * topic has, {@code alive} with the time every few seconds, and ends with the sign-in.
 */
@Component
public class LiveStreams implements ChangeListener {

	/** A browser keeps six connections to a server: two stay for pages. */
	static final int MOST_OF_A_SIGN_IN = 4;

	private static final int MOST = 500;

	/** A page asks again; a right that it lost meanwhile is noticed, no buffer fills. */
	private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

	private static final long SECONDS_BETWEEN_SIGNS = 10;

	/** What a page that was on its way may have missed. */
	private static final long RECENT = TimeUnit.SECONDS.toNanos(15);

	private static final String SIGNED_OUT = "signed-out:";

	private final List<LiveStream> streams = new CopyOnWriteArrayList<>();

	/** When what was last said, as far as it is recent. */
	private final Map<String, Long> said = new ConcurrentHashMap<>();

	private final ScheduledExecutorService speaker = Executors.newSingleThreadScheduledExecutor((task) -> {
		var thread = new Thread(task, "live");
		thread.setDaemon(true);
		return thread;
	});

	private final DatabaseEar ear;

	private final BusinessClock clock;

	private final long bornAt = System.nanoTime();

	/** At the last sign; of the speaker's thread alone. */
	private LocalDate day;

	private volatile boolean closing;

	LiveStreams(DataSource database, BusinessClock clock) {
		this.ear = new DatabaseEar(database, this);
		this.clock = clock;
		day = clock.today();
		speaker.scheduleWithFixedDelay(this::sign, SECONDS_BETWEEN_SIGNS, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
	}

	/**
	 * Another stream. The oldest of the same sign-in gives way where there are too many.
	 * @param topic as the database's triggers call it
	 */
	public ResponseEntity<SseEmitter> open(String topic, HttpServletRequest request) {
		if (closing || streams.size() >= MOST || !ear.hears()) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
		}
		var emitter = new SseEmitter(0L);
		var stream = new LiveStream(topic, signIn(request), System.nanoTime(), emitter);
		emitter.onCompletion(() -> streams.remove(stream));
		emitter.onError((ex) -> streams.remove(stream));
		streams.add(stream);
		speaker.execute(() -> begin(stream));
		return ResponseEntity.ok().header("X-Accel-Buffering", "no").cacheControl(CacheControl.noStore()).body(emitter);
	}

	/**
	 * One that is made here would be written twice, by the request and by the first word.
	 */
	private static String signIn(HttpServletRequest request) {
		var session = request.getSession(false);
		return (session == null) ? "" : Sha256.of(session.getId());
	}

	private void begin(LiveStream stream) {
		var own = streams.stream().filter((each) -> each.signIn().equals(stream.signIn())).toList();
		own.stream()
			.sorted(Comparator.comparingLong(LiveStream::openedAt))
			.limit(Math.max(0, own.size() - MOST_OF_A_SIGN_IN))
			.forEach((each) -> end(each, "elsewhere"));
		if (said.containsKey(SIGNED_OUT + stream.signIn())) {
			end(stream, "ended");
			return;
		}
		var missed = said.getOrDefault(stream.topic(), bornAt);
		stream.say((stream.openedAt() - missed < RECENT) ? "changed" : "alive", time());
	}

	@Override
	public void heard(String what) {
		said.put(what, System.nanoTime());
		speaker.execute(() -> {
			if (what.startsWith(SIGNED_OUT)) {
				var signIn = what.substring(SIGNED_OUT.length());
				streams.stream().filter((each) -> each.signIn().equals(signIn)).forEach((each) -> end(each, "ended"));
			}
			else {
				streams.stream()
					.filter((each) -> each.topic().equals(what))
					.forEach((each) -> each.say("changed", time()));
			}
		});
	}

	@Override
	public void deaf() {
		if (!closing) {
			speaker.execute(this::endAll);
		}
	}

	/** What every stream hears while nothing happens. */
	void sign() {
		var now = System.nanoTime();
		var today = clock.today();
		// what is late depends on the day
		var word = today.equals(day) ? "alive" : "changed";
		day = today;
		said.values().removeIf((at) -> now - at > RECENT);
		for (var stream : streams) {
			if (now - stream.openedAt() > LONGEST) {
				end(stream, "again");
			}
			else {
				stream.say(word, time());
			}
		}
	}

	private void end(LiveStream stream, String event) {
		streams.remove(stream);
		stream.end(event);
	}

	private void endAll() {
		streams.forEach((each) -> end(each, "cut"));
	}

	private String time() {
		return JapaneseDates.time(clock.now());
	}

	/** How many pages listen. */
	int size() {
		return streams.size();
	}

	/** The server waits for what it still answers. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		closing = true;
		endAll();
	}

	@PreDestroy
	void end() {
		close();
		ear.close();
		speaker.shutdownNow();
	}

}
