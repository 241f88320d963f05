package jp.sakutei.rules;

import java.util.concurrent.TimeUnit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices soon what another node has set. */
@Component
@ConditionalOnBooleanProperty(name = "sakutei.daily.poll", matchIfMissing = true)
class RuleRefresh {

	private final DecisionTables tables;

	RuleRefresh(DecisionTables tables) {
		this.tables = tables;
	}

	@Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void readAgain() {
		tables.readAgain();
	}

}
