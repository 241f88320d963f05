package jp.sakutei.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.form.Amount;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInState;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;

/** What waits for one person, each question in one statement however much there is. */
@Repository
class OwnWork {

	/** More is a list's, not a home's. */
	static final int SHOWN = 8;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	OwnWork(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** By kind, the most urgent first. */
	List<WorkGroup> groups(Actor actor) {
		return jdbc
			.sql("""
					select form, definition, name, count(*) as count, count(*) filter (where due < :today) as late, min(due) as due,
					  (array_agg(task_id order by due, since, task_id))[1] as task
					from work_item where authority in (:groups) group by form, definition, name order by min(due), name
					""")
			.param("groups", some(actor.groups()))
			.param("today", clock.today())
			.query((row, index) -> new WorkGroup(row.getString("form"), row.getString("definition"),
					row.getString("name"), row.getInt("count"), row.getInt("late"),
					row.getObject("due", LocalDate.class), row.getString("task")))
			.list();
	}

	/** What the person's sections write: sent back first, then by day. */
	List<Writing> writing(Actor actor) {
		return jdbc.sql("""
				with mine as (
				  select w.task_id, w.subject, w.due, h.id, h.reason, h.note, h.returned from work_item w
				  join hand_in h on h.id = w.business_key and h.state in (:writing)
				  where w.authority in (:groups) order by h.returned desc, w.due, w.subject limit :shown
				)
				select m.*, d.saved_at, p.name as saved_by, g.gate, g.remarks
				from mine m left join form_draft d on d.task_id = m.task_id left join person p on p.code = d.saved_by
				  left join lateral (select gate, remarks from gate_decision where hand_in = m.id and not approved
				    order by id desc limit 1) g on m.returned
				order by m.returned desc, m.due, m.subject
				""")
			.param("writing", Stream.of(HandInState.REQUESTED, HandInState.DRAFTING).map(HandInState::code).toList())
			.param("groups", some(groups(actor, PostRole.STAFF)))
			.param("shown", SHOWN)
			.query((row, index) -> writing(row))
			.list();
	}

	/** How many there are of them, and how many were begun or sent back. */
	Writings writings(Actor actor) {
		return jdbc
			.sql("""
					select count(*), min(w.due), count(*) filter (where h.returned), count(d.task_id) filter (where not h.returned)
					from work_item w join hand_in h on h.id = w.business_key and h.state in (:writing)
					  left join form_draft d on d.task_id = w.task_id
					where w.authority in (:groups)
					""")
			.param("writing", Stream.of(HandInState.REQUESTED, HandInState.DRAFTING).map(HandInState::code).toList())
			.param("groups", some(groups(actor, PostRole.STAFF)))
			.query((row, index) -> new Writings(row.getInt(1), row.getObject(2, LocalDate.class), row.getInt(3),
					row.getInt(4)))
			.single();
	}

	/** What the person's sections have handed in and others look at now. */
	List<HandedIn> handedIn(Actor actor) {
		return jdbc.sql("""
				select s.id, s.number || ' ' || s.name as title, h.state, h.waiting_for,
				  case h.state when :sectionHead then h.section_head_due when :departmentHead then h.department_head_due
				    else h.office_due end as due
				from hand_in h join project_sheet s on s.id = h.sheet
				where h.closed_at is null and h.state in (:sectionHead, :departmentHead, :office)
				  and s.section in (:sections)
				order by due, s.number limit :shown
				""")
			.param("sectionHead", HandInState.SECTION_HEAD.code())
			.param("departmentHead", HandInState.DEPARTMENT_HEAD.code())
			.param("office", HandInState.OFFICE.code())
			.param("sections", some(actor.units(PostRole.STAFF)))
			.param("shown", SHOWN)
			.query((row, index) -> new HandedIn(row.getString("id"), row.getString("title"),
					Codes.of(HandInState.class, row.getString("state")).label(),
					Authority.parse(row.getString("waiting_for")).role().label(),
					row.getObject("due", LocalDate.class)))
			.list();
	}

	/** What waits for the decision of a head, the most urgent first, in thousand yen. */
	List<Deciding> deciding(Actor actor) {
		return jdbc.sql("""
				with mine as (
				  select w.task_id, w.subject, w.due, h.sheet, h.revision from work_item w
				  join hand_in h on h.id = w.business_key
				  where w.authority in (:groups) and w.form in (:gates) order by w.due, w.subject limit :shown
				)
				select m.*, c.name as section, s.proposed_kind, a.year, a.total, a.open,
				  (select sum((v.value ->> 'value')::bigint)::bigint
				   from jsonb_each(s.previous -> 'baseAmounts' -> 'supplemented') v) as base
				from mine m join project_sheet s on s.id = m.sheet join section c on c.code = s.section
				  left join lateral (select year, coalesce(sum(value), 0)::bigint as total,
				   bool_or(state = :undetermined) as open
				    from revision_amount where sheet = m.sheet and revision = m.revision
				    group by year order by year limit 1) a on true
				order by m.due, m.subject
				""")
			.param("groups",
					some(Stream.of(PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD)
						.flatMap((role) -> groups(actor, role).stream())
						.toList()))
			.param("gates", Arrays.stream(Gate.values()).map(Gate::form).toList())
			.param("undetermined", Amount.State.UNDETERMINED.code())
			.param("shown", SHOWN)
			.query((row, index) -> new Deciding(row.getString("task_id"), row.getString("subject"),
					row.getString("section"), row.getString("proposed_kind"), row.getObject("due", LocalDate.class),
					row.getString("year"), row.getObject("total", Long.class), row.getBoolean("open"),
					row.getObject("base", Long.class)))
			.list();
	}

	/** Whom to ask: the names of the planning office, in the order of their codes. */
	List<String> office() {
		return jdbc.sql("""
				select distinct p.code, p.name from post o join person p on p.code = o.person and p.enabled
				where o.role = :office and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
				order by p.code limit 4
				""")
			.param("office", PostRole.PLANNING_OFFICE.code())
			.param("today", clock.today())
			.query((row, index) -> row.getString("name"))
			.list();
	}

	private static Writing writing(ResultSet row) throws SQLException {
		var saved = row.getObject("saved_at", OffsetDateTime.class);
		var gate = row.getString("gate");
		return new Writing(row.getString("task_id"), row.getString("subject"), row.getObject("due", LocalDate.class),
				row.getBoolean("returned"),
				(gate == null) ? null
						: new Writing.Remark(Codes.of(Gate.class, gate).label(), row.getString("remarks")),
				(saved == null) ? null : new Writing.Saved(saved, row.getString("saved_by")),
				HandInRequest.PROPOSAL.equals(row.getString("note")) ? "新規事業の提案によるものです"
						: Codes.of(HandInReason.class, row.getString("reason")).label() + "による提出です");
	}

	private static List<String> groups(Actor actor, PostRole role) {
		return Stream.concat(actor.own().stream(), actor.substituted().keySet().stream())
			.filter((authority) -> authority.role() == role)
			.map(Authority::group)
			.distinct()
			.toList();
	}

	/** Never empty, which SQL would not understand. */
	private static List<String> some(List<String> values) {
		return values.isEmpty() ? List.of("") : values;
	}

	/**
	 * @param due the earliest, or null
	 */
	record Writings(int open, LocalDate due, int returned, int begun) {
	}

}
