package jp.sakutei.budget.vote;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.BudgetList;
import jp.sakutei.budget.BudgetStep;
import jp.sakutei.budget.SourceAmounts;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 修正された予算: the vote becomes the ladder's last step, with what the last assessment says of
 * each project, and the amended amounts.
 */
@Repository
class AmendedBudget {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final BusinessClock clock;

	AmendedBudget(JdbcClient jdbc, JdbcTemplate batches, BusinessClock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * The projects that the last assessment has a word on, with their titles, by number.
	 */
	Map<ProjectSheetId, String> projects(BudgetStep last) {
		var projects = new LinkedHashMap<ProjectSheetId, String>();
		jdbc.sql("""
				select o.sheet, s.number || ' ' || s.name from budget_outcome o join project_sheet s on s.id = o.sheet
				where o.round = :round and o.stage = :last and o.state = :closed order by s.number
				""")
			.param("round", last.round().value())
			.param("last", last.stage().value())
			.param("closed", BudgetList.State.CLOSED.code())
			.query((row) -> {
				projects.put(new ProjectSheetId(row.getString(1)), row.getString(2));
			});
		return projects;
	}

	void write(BudgetStep last, StageId vote, LocalDate votedOn, List<AssessedLine> amendments, PersonId by,
			PersonId onBehalfOf) {

		statement(
				"""
						insert into budget_list (id, round, stage, section, state, held_on, filled_in_by, filled_in_behalf, decided_by,
						  decided_behalf, opened_at, closed_at)
						select round || ':' || :vote || ':' || section, round, :vote, section, :closed, :votedOn, :by, :onBehalfOf,
						  :by, :onBehalfOf, :now, :now
						from budget_list where round = :round and stage = :last and state = :closed
						""",
				last, vote)
			.param("votedOn", votedOn)
			.param("by", by.value())
			.param("onBehalfOf", (onBehalfOf != null) ? onBehalfOf.value() : null)
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		statement("""
				insert into budget_line (list, sheet, result, reason)
				select round || ':' || :vote || ':' || section, sheet, result, reason
				from budget_outcome where round = :round and stage = :last and state = :closed
				""", last, vote).update();
		statement("""
				insert into budget_amount (list, sheet, source, prefilled_state, amount)
				select round || ':' || :vote || ':' || section, sheet, :total, :empty, amount
				from budget_outcome where round = :round and stage = :last and state = :closed and amount is not null
				""", last, vote).param("total", SourceAmounts.TOTAL).param("empty", Amount.State.EMPTY.code()).update();
		amend(last.round(), vote, amendments);
	}

	private JdbcClient.StatementSpec statement(String sql, BudgetStep last, StageId vote) {
		return jdbc.sql(sql)
			.param("round", last.round().value())
			.param("last", last.stage().value())
			.param("vote", vote.value())
			.param("closed", BudgetList.State.CLOSED.code());
	}

	private void amend(RoundId round, StageId vote, List<AssessedLine> amendments) {

		batches.batchUpdate("""
				update budget_line l set result = ?, reason = ? from budget_list b
				where b.id = l.list and b.round = ? and b.stage = ? and l.sheet = ?
				""",
				amendments.stream()
					.map((line) -> new Object[] { AmountResult.ASSESSED.code(), line.reason(), round.value(),
							vote.value(), line.sheet().value() })
					.toList());
		batches.batchUpdate("""
				insert into budget_amount (list, sheet, source, prefilled_state, amount)
				select l.list, l.sheet, ?, ?, ? from budget_line l join budget_list b on b.id = l.list
				where b.round = ? and b.stage = ? and l.sheet = ?
				on conflict (list, sheet, source) do update set amount = excluded.amount
				""",
				amendments.stream()
					.map((line) -> new Object[] { SourceAmounts.TOTAL, Amount.State.EMPTY.code(), line.amount(),
							round.value(), vote.value(), line.sheet().value() })
					.toList());
	}

}
