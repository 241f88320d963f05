package jp.sakutei.budget;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Written;
import jp.sakutei.form.Amount;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes an open list. */
@Repository
class BudgetListEdits {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final BusinessClock clock;

	BudgetListEdits(JdbcClient jdbc, JdbcTemplate batches, BusinessClock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	void fillIn(BudgetList list, List<RequestedLine> lines, PersonId by, PersonId onBehalfOf) {

		update(list.id(),
				lines.stream()
					.map((line) -> new Object[] { AmountResult.REQUESTED.code(), emptyToNull(line.reason()), null,
							list.id().value(), line.sheet().value() })
					.toList());
		var amounts = new ArrayList<Object[]>();
		lines.forEach((line) -> line.amounts()
			.bySource()
			.forEach((source, amount) -> amounts.add(new Object[] { list.id().value(), line.sheet().value(), source,
					Amount.State.EMPTY.code(), amount.orZero() })));
		amounts(amounts);
		jdbc.sql("""
				update budget_list set state = :state, filled_in_by = :by, filled_in_behalf = :behalf,
				  send_back_reason = null where id = :id
				""")
			.param("state", BudgetList.State.FILLED_IN.code())
			.param("by", by.value())
			.param("behalf", code(onBehalfOf))
			.param("id", list.id().value())
			.update();
	}

	void assess(BudgetList list, List<AssessedLine> lines, LocalDate heldOn, PersonId by, PersonId onBehalfOf) {

		update(list.id(),
				lines.stream()
					.map((line) -> new Object[] { line.result().code(), emptyToNull(line.reason()),
							emptyToNull(line.remark()), list.id().value(), line.sheet().value() })
					.toList());
		amounts(lines.stream()
			.filter((line) -> line.result() == AmountResult.ASSESSED)
			.map((line) -> new Object[] { list.id().value(), line.sheet().value(), SourceAmounts.TOTAL,
					Amount.State.EMPTY.code(), line.amount() })
			.toList());
		jdbc.sql(
				"""
						update budget_list set state = :state, filled_in_by = :by, filled_in_behalf = :behalf, held_on = :heldOn,
						  send_back_reason = null where id = :id
						""")
			.param("state", BudgetList.State.FILLED_IN.code())
			.param("by", by.value())
			.param("behalf", code(onBehalfOf))
			.param("heldOn", heldOn)
			.param("id", list.id().value())
			.update();
	}

	/** As it was before it was filled in, but for what was entered. */
	void sendBack(BudgetListId id, String reason) {
		jdbc.sql(
				"""
						update budget_list set state = :state, send_back_reason = :reason, filled_in_by = null, filled_in_behalf = null,
						  held_on = null where id = :id
						""")
			.param("state", BudgetList.State.OPEN.code())
			.param("reason", reason)
			.param("id", id.value())
			.update();
	}

	void close(BudgetListId id, PersonId by, PersonId onBehalfOf) {
		jdbc.sql(
				"""
						update budget_list set state = :state, decided_by = :by, decided_behalf = :behalf, closed_at = :at where id = :id
						""")
			.param("state", BudgetList.State.CLOSED.code())
			.param("by", by.value())
			.param("behalf", code(onBehalfOf))
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", id.value())
			.update();
	}

	private void update(BudgetListId id, List<Object[]> lines) {
		batches.batchUpdate("update budget_line set result = ?, reason = ?, remark = ? where list = ? and sheet = ?",
				lines);
		jdbc.sql("update budget_amount set amount = null where list = ?").param(id.value()).update();
	}

	/** A source that was not prefilled comes beside the others. */
	private void amounts(List<Object[]> amounts) {
		batches.batchUpdate("""
				insert into budget_amount (list, sheet, source, prefilled_state, amount) values (?, ?, ?, ?, ?)
				on conflict (list, sheet, source) do update set amount = excluded.amount
				""", amounts);
	}

	private static String emptyToNull(String text) {
		return Written.isEmpty(text) ? null : text;
	}

	private static String code(PersonId person) {
		return (person != null) ? person.value() : null;
	}

}
