package jp.sakutei.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.FiscalYear;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets every page and mail say what the newest round calls its roles: from the start on,
 * at once where its words are taken, and a minute later on the other nodes.
 */
@Component
@Order(CityWords.FIRST)
class CityWords implements ApplicationRunner {

	/** Before a round is created, and before anybody is told anything. */
	static final int FIRST = -200;

	private final JdbcClient jdbc;

	CityWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		take();
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void take() {
		var lists = new LinkedHashMap<String, List<String>>();
		jdbc.sql("select list, word from word where round = ? order by position").param(newest()).query((row) -> {
			lists.computeIfAbsent(row.getString("list"), (list) -> new ArrayList<>()).add(row.getString("word"));
		});
		CityWord.take(lists);
	}

	/** By the year's number: as a text, R9 comes behind R10. */
	private String newest() {
		return jdbc.sql("select id, current_year from round")
			.query((row, index) -> Map.entry(FiscalYear.parse(row.getString("current_year")), row.getString("id")))
			.list()
			.stream()
			.max(Map.Entry.<FiscalYear, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
			.map(Map.Entry::getValue)
			.orElse("");
	}

	/** What was not committed is said by nobody. */
	void takeAfterCommit() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			take();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				take();
			}
		});
	}

}
