package jp.sakutei.round.daily;

import java.util.concurrent.TimeUnit;

import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.Rounds;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Goes on by itself: at the start, where a process that was killed may have left
 * something, and each minute of real time.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "sakutei.daily.poll", matchIfMissing = true)
@Order(DailyPoll.ORDER)
class DailyPoll implements ApplicationRunner {

	/** After the round has been created and business time set. */
	static final int ORDER = 0;

	private final DailyRun daily;

	private final Rounds rounds;

	private final ApplicationEventPublisher events;

	DailyPoll(DailyRun daily, Rounds rounds, ApplicationEventPublisher events) {
		this.daily = daily;
		this.rounds = rounds;
		this.events = events;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		rounds.all().forEach((plan) -> events.publishEvent(new RoundMayGoOn(plan.id())));
		daily.poll();
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void poll() {
		daily.poll();
	}

}
