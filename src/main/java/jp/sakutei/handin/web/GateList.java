package jp.sakutei.handin.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.common.Codes;
import jp.sakutei.form.AmountSum;
import jp.sakutei.form.FormFinding;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.web.GateItem.Amounts;
import jp.sakutei.handin.web.GateItem.Proposed;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.HandInId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what waits at the gates of a person; one statement whatever the number of sheets.
 */
@Repository
class GateList {

	/** In the order of the list: the same everywhere. */
	private static final String ORDER = " order by h.state, c.position, s.number";

	private static final String WAITING = """
			 from hand_in h
			join project_sheet s on s.id = h.sheet join section c on c.code = s.section join round r on r.id = h.round
			join revision v on v.sheet = h.sheet and v.number = h.revision
			left join person p on p.code = h.submitted_by
			left join sheet_amount a on a.sheet = s.id and a.year = r.years[1]
			where h.closed_at is null and h.waiting_for in (:groups) and h.state in (:gates)
			""";

	private static final String BASE = """
			(select sum((b.value ->> 'value')::bigint)::bigint
			 from jsonb_each(s.previous -> 'baseAmounts' -> 'supplemented') b)""";

	private static final String DUE = """
			case h.state when :atSectionHead then h.section_head_due when :atDepartmentHead then h.department_head_due
			 else h.office_due end""";

	/** Wrote of it since the gate where it waits last approved. */
	private static final String OWN = """
			exists (select 1 from gate_author w where w.hand_in = h.id and w.author = :person
			  and w.gate = case h.state when :atSectionHead then :sectionHead when :atDepartmentHead then :departmentHead
			    else :office end)""";

	private static final String WARNED = """
			exists (select 1 from revision_finding f where f.sheet = h.sheet and f.revision = h.revision
			  and f.level = :warning)""";

	private static final String ROWS = """
			select h.id, h.revision, h.state, h.section_head_due, h.department_head_due, h.office_due, %s as own,
			  p.name as author, s.id as sheet, s.number, s.name, c.name as section, s.proposed_kind,
			  v.placement as proposal, r.current_year, r.years[1] as next_year, %s as base,
			  coalesce(a.total, 0) as total, coalesce(a.general, 0) as general,
			  coalesce(a.undetermined, false)::int as undetermined,
			  array(select f.message from revision_finding f where f.sheet = h.sheet and f.revision = h.revision
			    and f.level = :warning order by f.position) as warnings
			""".formatted(OWN, BASE) + WAITING;

	private static final String SUMS = """
			select count(*) as count, array_agg(distinct h.state) as states, min(%s) as due, sum(%s) as base,
			  sum(a.total) as total, sum(a.general) as general, count(*) filter (where a.undetermined) as undetermined,
			  count(*) filter (where own.own) as own, count(*) filter (where not own.own and not %s) as clear
			""".formatted(DUE, BASE, WARNED) + WAITING.replace("where h.closed_at",
			"cross join lateral (select " + OWN + " as own) own where h.closed_at");

	private static final String AROUND = """
			select * from (
			  select h.id, row_number() over list as place, count(*) over () as count, lag(h.id) over list as previous,
			    lead(h.id) over list as next, first_value(h.id) over list as first
			""" + WAITING + " and not (" + OWN + ") window list as (" + ORDER + ")) v where id = :handIn";

	private final JdbcClient jdbc;

	GateList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	GateSums sums(Actor actor) {
		return waiting(SUMS, actor).query((row, index) -> sums(row)).single();
	}

	List<GateItem> page(Actor actor, int offset, int count) {
		return waiting(ROWS + ORDER + " limit :count offset :offset", actor).param("count", count)
			.param("offset", offset)
			.query((row, index) -> map(row))
			.list();
	}

	/** All that wait. */
	List<GateItem> all(Actor actor) {
		return waiting(ROWS + ORDER, actor).query((row, index) -> map(row)).list();
	}

	/** Those of the hand-ins that still wait. */
	List<GateItem> of(Actor actor, Collection<String> handIns) {
		return handIns.isEmpty() ? List.of()
				: waiting(ROWS + " and h.id in (:handIns)" + ORDER, actor).param("handIns", handIns)
					.query((row, index) -> map(row))
					.list();
	}

	/** Where a sheet stands among those on which the person decides. */
	Optional<Place> around(Actor actor, HandInId handIn) {
		return waiting(AROUND, actor).param("handIn", handIn.value())
			.query((row, index) -> new Place(row.getInt("place"), row.getInt("count"), row.getString("previous"),
					row.getString("next"), row.getString("first")))
			.optional();
	}

	private JdbcClient.StatementSpec waiting(String sql, Actor actor) {
		return jdbc.sql(sql)
			.param("groups", actor.groups().isEmpty() ? List.of("") : actor.groups())
			.param("gates", Stream.of(Gate.values()).map((gate) -> gate.state().code()).toList())
			.params(Map.of("warning", FormFinding.Level.WARNING.code(), "person", actor.person().value(),
					"atSectionHead", HandInState.SECTION_HEAD.code(), "atDepartmentHead",
					HandInState.DEPARTMENT_HEAD.code(), "sectionHead", Gate.SECTION_HEAD.code(), "departmentHead",
					Gate.DEPARTMENT_HEAD.code(), "office", Gate.OFFICE.code()));
	}

	private static GateSums sums(ResultSet row) throws SQLException {
		var states = row.getArray("states");
		var gates = (states == null) ? List.<Gate>of()
				: Arrays.stream((String[]) states.getArray())
					.map((state) -> Gate.of(Codes.of(HandInState.class, state)))
					.sorted()
					.toList();
		return new GateSums(row.getInt("count"), gates, row.getObject("due", LocalDate.class), row.getLong("base"),
				new AmountSum(row.getLong("total"), row.getInt("undetermined"), 0), row.getLong("general"),
				row.getInt("clear"), row.getInt("own"));
	}

	private static GateItem map(ResultSet row) throws SQLException {
		var gate = Gate.of(Codes.of(HandInState.class, row.getString("state")));
		var dues = new Dues(null, row.getObject("section_head_due", LocalDate.class),
				row.getObject("department_head_due", LocalDate.class), row.getObject("office_due", LocalDate.class));
		return new GateItem(row.getString("id"), row.getInt("revision"), gate, row.getString("sheet"),
				row.getString("number") + " " + row.getString("name"), row.getString("section"),
				new Proposed(row.getString("proposed_kind"), row.getString("proposal")), dues.of(gate),
				row.getString("author"),
				new Amounts(row.getString("current_year"), row.getString("next_year"),
						row.getObject("base", Long.class),
						new AmountSum(row.getLong("total"), row.getInt("undetermined"), 0), row.getLong("general")),
				List.of((String[]) row.getArray("warnings").getArray()), row.getBoolean("own"));
	}

	/**
	 * A sheet in the list of those that wait for a person.
	 *
	 * @param previous hand-in before it, or null
	 * @param next hand-in behind it, or null
	 * @param first hand-in of the list
	 */
	record Place(int place, int count, String previous, String next, String first) {

		/**
		 * Where to go on when it is decided: behind it, else from the start; null: done.
		 */
		String afterwards(String current) {
			return (next != null) ? next : first.equals(current) ? null : first;
		}

	}

}
