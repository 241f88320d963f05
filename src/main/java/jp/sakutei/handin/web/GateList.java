package jp.sakutei.handin.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.organization.Actor;
import jp.sakutei.handin.Gate;

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
		return jdbc
			.sql("""
					select h.id, h.state, h.section_head_due, h.department_head_due, h.office_due, h.submitted_by, r.submitted_by as written_by,
					  p.name as author, s.id as sheet, s.number, s.name, c.name as section, s.proposed_kind,
					  r.placement as proposal,
					  (select sum((v.value ->> 'value')::bigint)::bigint
					   from jsonb_each(s.previous -> 'baseAmounts' -> 'supplemented') v) as base,
					  (select count(*) from revision_finding f
					   where f.sheet = h.sheet and f.revision = h.revision and f.level = 'warning') as warnings,
					  (select string_agg(t.year || '=' || t.total, ',' order by t.year)
					   from (select a.year, coalesce(sum(a.value), 0) as total from revision_amount a
					         where a.sheet = s.id and a.revision = h.revision group by a.year) t) as totals
					from hand_in h
					join project_sheet s on s.id = h.sheet join section c on c.code = s.section
					join revision r on r.sheet = h.sheet and r.number = h.revision
					left join person p on p.code = h.submitted_by
					where h.closed_at is null and h.waiting_for in (:groups)
					  and h.state in ('課長確認待ち','部長承認待ち','点検待ち')
					order by h.state, c.position, s.number
					""")
			.param("groups", groups)
			.query((row, index) -> map(row, actor))
			.list();
	}

	private static GateItem map(ResultSet row, Actor actor) throws SQLException {
		var gate = gate(row.getString("state"));
		return new GateItem(row.getString("id"), gate, row.getString("sheet"),
				row.getString("number") + " " + row.getString("name"), row.getString("section"),
				row.getString("proposed_kind"), row.getString("proposal"), due(row, gate), row.getString("author"),
				row.getObject("base", Long.class), totals(row.getString("totals")), row.getInt("warnings"),
				actor.person().value().equals(row.getString("submitted_by"))
						|| actor.person().value().equals(row.getString("written_by")));
	}

	private static Gate gate(String state) {
		for (var gate : Gate.values()) {
			if (gate.state().label().equals(state)) {
				return gate;
			}
		}
		throw new IllegalStateException(state);
	}

	private static LocalDate due(ResultSet row, Gate gate) throws SQLException {
		return row.getObject(switch (gate) {
			case SECTION_HEAD -> "section_head_due";
			case DEPARTMENT_HEAD -> "department_head_due";
			case OFFICE -> "office_due";
		}, LocalDate.class);
	}

	private static Map<String, Long> totals(String text) {
		var totals = new LinkedHashMap<String, Long>();
		if (text != null) {
			for (var each : text.split(",")) {
				var parts = each.split("=");
				totals.put(parts[0], Long.valueOf(parts[1]));
			}
		}
		return totals;
	}

}
