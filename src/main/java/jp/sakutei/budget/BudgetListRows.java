package jp.sakutei.budget;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes new lists and says what closed ones came to. */
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

	/**
	 * What came out of closed lists, by sheet and in the order of the stages given; a
	 * line on hold says nothing. A correction or a single amount is a total, a request by
	 * source has its sources.
	 */
	Map<ProjectSheetId, List<SourceAmounts>> outcomes(RoundId round, List<StageId> stages) {

		var found = new HashMap<ProjectSheetId, List<SourceAmounts>>();
		for (var stage : stages) {
			outcomes(round, stage)
				.forEach((sheet, amounts) -> found.computeIfAbsent(sheet, (key) -> new ArrayList<>()).add(amounts));
		}
		return found;
	}

	private Map<ProjectSheetId, SourceAmounts> outcomes(RoundId round, StageId stage) {

		var bySheet = new LinkedHashMap<ProjectSheetId, Map<String, Amount>>();
		jdbc.sql("""
				select o.sheet, case when o.corrected or o.result is not null then 'total' else a.source end as source,
				  case when o.corrected or o.result is not null then o.amount else a.amount end as amount
				from budget_outcome o join budget_amount a on a.list = o.list and a.sheet = o.sheet
				where o.round = ? and o.stage = ? and o.state = 'closed' and o.amount is not null
				""").params(round.value(), stage.value()).query((row) -> {
			bySheet.computeIfAbsent(new ProjectSheetId(row.getString("sheet")), (key) -> new LinkedHashMap<>())
				.put(row.getString("source"), Amount.of(row.getLong("amount")));
		});
		var outcomes = new HashMap<ProjectSheetId, SourceAmounts>();
		bySheet.forEach((sheet, amounts) -> outcomes.put(sheet, new SourceAmounts(amounts)));
		return outcomes;
	}

}
