package jp.sakutei.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

	BudgetLists(JdbcClient jdbc, BudgetSteps steps) {
		this.jdbc = jdbc;
		this.steps = steps;
	}

	/** The list with all its lines; three statements, however long it is. */
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
		return new BudgetList(id, null, row.getString("section_name"), BudgetList.State.of(row.getString("state")),
				row.getObject("held_on", LocalDate.class), (filledInBy != null) ? new PersonId(filledInBy) : null,
				row.getString("send_back_reason"), List.of());
	}

	private BudgetList withLines(BudgetList list) {
		var step = steps.get(list.id().round(), list.id().stage());
		return new BudgetList(list.id(), step, list.sectionName(), list.state(), list.heldOn(), list.filledInBy(),
				list.sendBackReason(), lines(list.id()));
	}

	private List<BudgetLine> lines(BudgetListId id) {

		var lines = new LinkedHashMap<ProjectSheetId, LineBeingRead>();
		jdbc.sql(
				"""
						select l.sheet, s.number, s.name, l.result, l.reason, l.remark, o.result as outcome_result,
						  o.amount as outcome, o.corrected, a.source, a.prefilled_state, a.prefilled, a.amount, p.undetermined, p.plan
						from budget_line l
						join project_sheet s on s.id = l.sheet
						join round r on r.id = s.round
						join budget_outcome o on o.list = l.list and o.sheet = l.sheet
						join budget_amount a on a.list = l.list and a.sheet = l.sheet
						left join lateral (
						  select cast(sum(v.value) as bigint) as plan, bool_or(v.state = 'UNDETERMINED') as undetermined from revision_amount v
						  where v.sheet = s.id and v.revision = s.current_revision and v.year = r.years[1]) p on true
						where l.list = ? order by s.number, a.source
						""")
			.param(id.value())
			.query((row) -> {
				var sheet = new ProjectSheetId(row.getString("sheet"));
				if (!lines.containsKey(sheet)) {
					lines.put(sheet, new LineBeingRead(line(sheet, row), new LinkedHashMap<>(), new LinkedHashMap<>()));
				}
				lines.get(sheet).addSource(row);
			});
		return new ArrayList<>(lines.values().stream().map(LineBeingRead::line).toList());
	}

	private static BudgetLine line(ProjectSheetId sheet, ResultSet row) throws SQLException {
		return new BudgetLine(sheet, row.getString("number"), row.getString("name"), plan(row), null, null,
				result(row.getString("result")), row.getString("reason"), row.getString("remark"),
				result(row.getString("outcome_result")), row.getObject("outcome", Long.class),
				row.getBoolean("corrected"));
	}

	private static Amount plan(ResultSet row) throws SQLException {
		if (row.getBoolean("undetermined")) {
			return Amount.UNDETERMINED;
		}
		var plan = row.getObject("plan");
		return (plan != null) ? Amount.of(row.getLong("plan")) : Amount.EMPTY;
	}

	private static AssessmentResult result(String code) {
		return (code != null) ? AssessmentResult.of(code) : null;
	}

	private record LineBeingRead(BudgetLine head, Map<String, Amount> prefilled, Map<String, Amount> amounts) {

		void addSource(ResultSet row) throws SQLException {
			var source = row.getString("source");
			this.prefilled.put(source, new Amount(Amount.State.valueOf(row.getString("prefilled_state")),
					row.getObject("prefilled", Long.class)));
			var amount = row.getObject("amount", Long.class);
			this.amounts.put(source, (amount != null) ? Amount.of(amount) : Amount.EMPTY);
		}

		BudgetLine line() {
			return new BudgetLine(head.sheet(), head.number(), head.name(), head.plan(), new SourceAmounts(prefilled),
					new SourceAmounts(amounts), head.result(), head.reason(), head.remark(), head.outcomeResult(),
					head.outcome(), head.corrected());
		}

	}

}
