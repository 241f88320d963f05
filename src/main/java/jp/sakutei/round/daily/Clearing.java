package jp.sakutei.round.daily;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Outgrown;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.PlainTable;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * 古い記録の消去: what would grow for ever goes after the days that {@code rules/retention.dmn}
 * says; what it doesn't name stays.
 */
@Component
class Clearing implements DailyJob {

	private static final String TABLE = "retention";

	/** The rest goes on the following days: a morning's jobs wait for each other. */
	private static final int MOST = 20_000;

	private final List<Outgrown> outgrown;

	private final DecisionTables tables;

	private final Journal journal;

	private final BusinessClock clock;

	Clearing(List<Outgrown> outgrown, DecisionTables tables, Journal journal, BusinessClock clock) {
		this.outgrown = outgrown;
		this.tables = tables;
		this.journal = journal;
		this.clock = clock;
	}

	@Bean
	static PlainTable retentionTable() {
		return new PlainTable(TABLE, Set.of("what"), List.of("days"));
	}

	@Override
	public String name() {
		return "clearing";
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public void run(LocalDate day) {
		outgrown.forEach((each) -> tables.evaluate(TABLE, Map.of("what", each.what()))
			.stream()
			.map((result) -> result.get("days"))
			.filter(Number.class::isInstance)
			.map((days) -> ((Number) days).intValue())
			.filter((days) -> days > 0)
			.findFirst()
			.ifPresent((days) -> clear(each, days)));
	}

	private void clear(Outgrown rows, int days) {
		var count = rows.clear(clock.instant().minus(Duration.ofDays(days)), MOST);
		if (count > 0) {
			journal.of(null, "clearing:" + rows.what())
				.with("what", rows.label())
				.with("count", count)
				.with("days", days)
				.happened(Deed.CLEARED);
		}
	}

}
