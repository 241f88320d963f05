package jp.sakutei.budget;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes new lists. */
@Repository
class BudgetListRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final BusinessClock clock;

	BudgetListRows(JdbcClient jdbc, JdbcTemplate batches, BusinessClock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** Returns false when the list is already there. */
	boolean add(BudgetListId list) {
		return jdbc.sql("""
				insert into budget_list (id, round, stage, section, opened_at) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(list.value(), list.round().value(), list.stage().value(), list.section(),
					clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void addLines(BudgetListId list, Map<ProjectSheetId, SourceAmounts> prefilled) {

		var lines = new ArrayList<Object[]>();
		var amounts = new ArrayList<Object[]>();
		prefilled.forEach((sheet, sources) -> {
			lines.add(new Object[] { list.value(), sheet.value() });
			sources.bySource()
				.forEach((source, amount) -> amounts
					.add(new Object[] { list.value(), sheet.value(), source, amount.state().name(), amount.value() }));
		});
		batches.batchUpdate("insert into budget_line (list, sheet) values (?, ?)", lines);
		batches.batchUpdate("""
				insert into budget_amount (list, sheet, source, prefilled_state, prefilled) values (?, ?, ?, ?, ?)
				""", amounts);
	}

}
