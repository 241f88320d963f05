package jp.sakutei.budget;

import jp.sakutei.common.Codes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.NotFound;
import jp.sakutei.form.Amount;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sections' lists. */
@Repository
public class BudgetLists {

	private final JdbcClient jdbc;

	private final BudgetSteps steps;

	private final AmountHistories histories;

	BudgetLists(JdbcClient jdbc, BudgetSteps steps, AmountHistories histories) {
		this.jdbc = jdbc;
		this.histories = histories;
		this.steps = steps;
	}

	/** The list with all its lines; four statements, however long it is. */
	public BudgetList get(BudgetListId id) {
		return get(id, "");
	}

	/** The same, held until the end of the transaction. */
	BudgetList hold(BudgetListId id) {
		return get(id, " for update of b");
	}

	private BudgetList get(BudgetListId id, String lock) {
		return jdbc
			.sql("""
					select b.*, s.name as section_name from budget_list b join section s on s.code = b.section where b.id = ?
					"""
					+ lock)
			.param(id.value())
			.query((row, index) -> list(id, row))
			.optional()
			.map(this::withLines)
			.orElseThrow(() -> new NotFound("予算の一覧 " + id));
	}

	private BudgetList list(BudgetListId id, ResultSet row) throws SQLException {
		var filledInBy = row.getString("filled_in_by");
		return new BudgetList(id, null, row.getString("section_name"),
				Codes.of(BudgetList.State.class, row.getString("state")), row.getObject("held_on", LocalDate.class),
				(filledInBy != null) ? new PersonId(filledInBy) : null, row.getString("send_back_reason"), List.of());
	}

	private BudgetList withLines(BudgetList list) {
		var step = steps.get(list.id().round(), list.id().stage());
		return new BudgetList(list.id(), step, list.sectionName(), list.state(), list.heldOn(), list.filledInBy(),
				list.sendBackReason(), lines(list.id(), step));
	}

	private List<BudgetLine> lines(BudgetListId id, BudgetStep step) {

		var histories = this.histories.before(step, id);
		var lines = new LinkedHashMap<ProjectSheetId, LineBeingRead>();
		jdbc.sql("""
				select l.sheet, s.number, s.name, l.result, l.reason, l.remark, o.result as outcome_result,
				  o.amount as outcome, o.reason as outcome_reason, o.corrected,
				  a.source, a.prefilled_state, a.prefilled, a.amount, p.undetermined, p.plan
				from budget_line l
				join project_sheet s on s.id = l.sheet
				join budget_outcome o on o.list = l.list and o.sheet = l.sheet
				left join budget_amount a on a.list = l.list and a.sheet = l.sheet
				""" + PlanAmounts.OF_SHEET + "where l.list = :list order by s.number, a.source")
			.param("list", id.value())
			.param("year", step.year().code())
			.param("undetermined", Amount.State.UNDETERMINED.code())
			.query((row) -> {
				var sheet = new ProjectSheetId(row.getString("sheet"));
				if (!lines.containsKey(sheet)) {
					lines.put(sheet, LineBeingRead.of(sheet, row));
				}
				lines.get(sheet).addSource(row);
			});
		return lines.values()
			.stream()
			.map((line) -> line.line(step, histories.getOrDefault(line.sheet(), AmountHistory.NONE)))
			.toList();
	}

	private record LineBeingRead(ProjectSheetId sheet, String number, String name, Amount plan, String result,
			String reason, String remark, Correction correction, Map<String, Amount> prefilled,
			Map<String, Amount> amounts) {

		static LineBeingRead of(ProjectSheetId sheet, ResultSet row) throws SQLException {
			return new LineBeingRead(sheet, row.getString("number"), row.getString("name"), PlanAmounts.total(row),
					row.getString("result"), row.getString("reason"), row.getString("remark"),
					row.getBoolean("corrected") ? new Correction(row.getString("outcome_result"),
							row.getObject("outcome", Long.class), row.getString("outcome_reason")) : null,
					new LinkedHashMap<>(), new LinkedHashMap<>());
		}

		void addSource(ResultSet row) throws SQLException {
			var source = row.getString("source");
			if (source == null) {
				return;
			}
			prefilled.put(source, new Amount(Amount.State.valueOf(row.getString("prefilled_state")),
					row.getObject("prefilled", Long.class)));
			var amount = row.getObject("amount", Long.class);
			if (amount != null) {
				amounts.put(source, Amount.of(amount));
			}
		}

		BudgetLine line(BudgetStep step, AmountHistory earlier) {
			var recorded = (result == null) ? null : new AmountAtStep(step, Codes.of(AmountResult.class, result),
					new SourceAmounts(amounts), reason, false);
			return new BudgetLine(sheet, number, name, plan, new SourceAmounts(prefilled), earlier, recorded, remark,
					(correction == null) ? recorded : correction.at(step));
		}

		/** What a record beside the closed list says instead. */
		private record Correction(String result, Long amount, String reason) {

			AmountAtStep at(BudgetStep step) {
				return new AmountAtStep(step, Codes.of(AmountResult.class, result), SourceAmounts.ofTotal(amount),
						reason, true);
			}

		}

	}

}
