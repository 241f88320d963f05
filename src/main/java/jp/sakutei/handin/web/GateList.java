package jp.sakutei.handin.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.form.Amount;
import jp.sakutei.form.AmountSum;
import jp.sakutei.form.FormFinding;
import jp.sakutei.handin.web.GateItem.Proposed;
import jp.sakutei.handin.web.GateItem.Amounts;
import jp.sakutei.organization.Actor;
import jp.sakutei.common.Codes;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what waits at the gates of a person; one statement whatever the number of sheets.
 */
@Repository
class GateList {

	private final JdbcClient jdbc;

	GateList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<GateItem> waitingFor(Actor actor) {

		var groups = actor.groups();
		if (groups.isEmpty()) {
			return List.of();
		}
		return jdbc.sql("""
				select h.id, h.revision, h.state, h.section_head_due, h.department_head_due, h.office_due,
				  array(select a.gate from gate_author a where a.hand_in = h.id and a.author = :person) as wrote,
				  p.name as author, s.id as sheet, s.number, s.name, c.name as section, s.proposed_kind,
				  r.placement as proposal,
				  (select sum((v.value ->> 'value')::bigint)::bigint
				   from jsonb_each(s.previous -> 'baseAmounts' -> 'supplemented') v) as base,
				  (select count(*) from revision_finding f
				   where f.sheet = h.sheet and f.revision = h.revision and f.level = :warning) as warnings,
				  (select string_agg(t.year || '=' || t.total || '=' || t.open, ',' order by t.year)
				   from (select a.year, coalesce(sum(a.value), 0) as total,
				           bool_or(a.state = :undetermined)::int as open from revision_amount a
				         where a.sheet = s.id and a.revision = h.revision group by a.year) t) as totals
				from hand_in h
				join project_sheet s on s.id = h.sheet join section c on c.code = s.section
				join revision r on r.sheet = h.sheet and r.number = h.revision
				left join person p on p.code = h.submitted_by
				where h.closed_at is null and h.waiting_for in (:groups)
				  and h.state in (:gates)
				order by h.state, c.position, s.number
				""")
			.param("groups", groups)
			.param("gates", Stream.of(Gate.values()).map((gate) -> gate.state().code()).toList())
			.param("undetermined", Amount.State.UNDETERMINED.code())
			.param("warning", FormFinding.Level.WARNING.code())
			.param("person", actor.person().value())
			.query((row, index) -> map(row))
			.list();
	}

	private static GateItem map(ResultSet row) throws SQLException {
		var gate = Gate.of(Codes.of(HandInState.class, row.getString("state")));
		var dues = new Dues(null, row.getObject("section_head_due", LocalDate.class),
				row.getObject("department_head_due", LocalDate.class), row.getObject("office_due", LocalDate.class));
		return new GateItem(row.getString("id"), row.getInt("revision"), gate, row.getString("sheet"),
				row.getString("number") + " " + row.getString("name"), row.getString("section"),
				new Proposed(row.getString("proposed_kind"), row.getString("proposal")), dues.of(gate),
				row.getString("author"),
				new Amounts(row.getObject("base", Long.class), totals(row.getString("totals"))), row.getInt("warnings"),
				Arrays.asList((String[]) row.getArray("wrote").getArray()).contains(gate.code()));
	}

	private static Map<String, AmountSum> totals(String text) {
		var totals = new LinkedHashMap<String, AmountSum>();
		if (text != null) {
			for (var each : text.split(",")) {
				var parts = each.split("=");
				totals.put(parts[0], new AmountSum(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), 0));
			}
		}
		return totals;
	}

}
