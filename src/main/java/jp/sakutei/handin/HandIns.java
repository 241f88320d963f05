package jp.sakutei.handin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.round.stage.StageDays;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All hand-ins of all rounds. */
@Repository
public class HandIns {

	private static final String SELECT = """
			select h.*, s.section, c.department
			from hand_in h join project_sheet s on s.id = h.sheet join section c on c.code = s.section
			""";

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	HandIns(JdbcClient jdbc, BusinessClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public HandIn get(HandInId id) {
		return jdbc.sql(SELECT + "where h.id = ?")
			.param(id.value())
			.query(HandIns::map)
			.optional()
			.orElseThrow(() -> new NotFound("提出 " + id));
	}

	/**
	 * For a change: whoever comes second waits, and finds what the first left. The sheet
	 * is locked before its hand-in.
	 */
	Locked lock(HandInId id) {
		return jdbc.sql("""
				select h.*, s.section, c.department, coalesce(s.current_revision, 0) as last_revision,
				  array(select a.gate || ' ' || a.author from gate_author a where a.hand_in = h.id) as authors
				from hand_in h join project_sheet s on s.id = h.sheet join section c on c.code = s.section
				where h.id = ? for no key update of s, h
				""")
			.param(id.value())
			.query((row, index) -> new Locked(map(row, index), row.getInt("last_revision"),
					Authors.of((String[]) row.getArray("authors").getArray())))
			.optional()
			.orElseThrow(() -> new NotFound("提出 " + id));
	}

	public Optional<HandIn> openOf(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where h.sheet = ? and h.closed_at is null")
			.param(sheet.value())
			.query(HandIns::map)
			.optional();
	}

	/** Newest first. */
	public List<HandIn> of(ProjectSheetId sheet) {
		return jdbc.sql(SELECT + "where h.sheet = ? order by h.serial desc")
			.param(sheet.value())
			.query(HandIns::map)
			.list();
	}

	int nextSerial(ProjectSheetId sheet) {
		return jdbc.sql("select coalesce(max(serial), 0) + 1 from hand_in where sheet = ?")
			.param(sheet.value())
			.query(Integer.class)
			.single();
	}

	/** False when the sheet has an open hand-in already. */
	boolean add(HandIn handIn, PersonId requestedBy) {
		return jdbc.sql("""
				insert into hand_in (id, sheet, round, serial, reason, note, section_head_gate, department_head_gate,
				  office_gate, fill_in_due, section_head_due, department_head_due, office_due, requested_by,
				  requested_at)
				values (:id, :sheet, :round, :serial, :reason, :note, :sectionHead, :departmentHead, :office,
				  :fillInDue, :sectionHeadDue, :departmentHeadDue, :officeDue, :by, :at)
				on conflict (sheet) where closed_at is null do nothing
				""")
			.param("id", handIn.id().value())
			.param("sheet", handIn.sheet().value())
			.param("round", handIn.round())
			.param("serial", handIn.serial())
			.param("reason", handIn.reason().code())
			.param("note", handIn.note())
			.param("sectionHead", handIn.gates().sectionHead())
			.param("departmentHead", handIn.gates().departmentHead())
			.param("office", handIn.gates().office())
			.param("fillInDue", handIn.dues().fillIn())
			.param("sectionHeadDue", handIn.dues().sectionHead())
			.param("departmentHeadDue", handIn.dues().departmentHead())
			.param("officeDue", handIn.dues().office())
			.param("by", (requestedBy == null) ? null : requestedBy.value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void submitted(HandInId id, PersonId by, int revision) {
		jdbc.sql("update hand_in set submitted_by = ?, revision = ? where id = ?")
			.params(by.value(), revision, id.value())
			.update();
	}

	/** A corrected revision takes the place of the one that waits at a gate. */
	void show(HandInId id, int revision) {
		jdbc.sql("update hand_in set revision = ? where id = ?").params(revision, id.value()).update();
	}

	/** Whose turn it is stays. */
	void begun(HandInId id) {
		jdbc.sql("update hand_in set state = :drafting where id = :id and state = :requested")
			.param("drafting", HandInState.DRAFTING.code())
			.param("requested", HandInState.REQUESTED.code())
			.param("id", id.value())
			.update();
	}

	/**
	 * @param dues by when the section hands in again, and the gates decide again
	 */
	void markReturned(HandInId id, Dues dues) {
		jdbc.sql("""
				update hand_in set returned = true, fill_in_due = ?, section_head_due = ?, department_head_due = ?,
				  office_due = ? where id = ?
				""")
			.params(dues.fillIn(), dues.sectionHead(), dues.departmentHead(), dues.office(), id.value())
			.update();
	}

	/**
	 * Marks it as late.
	 * @param until the day that every due day still to come is moved to, or null
	 */
	void markLate(HandInId id, LocalDate until) {
		jdbc.sql("""
				update hand_in set late = true, fill_in_due = greatest(fill_in_due, cast(:until as date)),
				  section_head_due = greatest(section_head_due, cast(:until as date)),
				  department_head_due = greatest(department_head_due, cast(:until as date)),
				  office_due = greatest(office_due, cast(:until as date))
				where id = :id
				""").param("until", until).param("id", id.value()).update();
	}

	/**
	 * Open ones that have the days of a stage get its new ones, day by day; a day that
	 * the stage does not set is its last.
	 * @return those that changed
	 */
	List<HandInId> follow(String round, HandInReason reason, StageDays from, StageDays to) {
		return jdbc.sql("""
				update hand_in set
				  fill_in_due = case when fill_in_due = :fillIn then :newFillIn else fill_in_due end,
				  section_head_due = case when section_head_due = :head then :newHead else section_head_due end,
				  department_head_due = case when department_head_due = :department then :newDepartment
				    else department_head_due end,
				  office_due = case when office_due = :office then :newOffice else office_due end
				where round = :round and reason = :reason and closed_at is null
				  and (fill_in_due, section_head_due, department_head_due, office_due) is distinct from
				    (case when fill_in_due = :fillIn then :newFillIn else fill_in_due end,
				     case when section_head_due = :head then :newHead else section_head_due end,
				     case when department_head_due = :department then :newDepartment else department_head_due end,
				     case when office_due = :office then :newOffice else office_due end)
				returning id
				""")
			.param("round", round)
			.param("reason", reason.code())
			.param("fillIn", or(from.due().fillIn(), from.end()))
			.param("head", or(from.due().sectionHead(), from.end()))
			.param("department", or(from.due().departmentHead(), from.end()))
			.param("office", or(from.due().office(), from.end()))
			.param("newFillIn", or(to.due().fillIn(), to.end()))
			.param("newHead", or(to.due().sectionHead(), to.end()))
			.param("newDepartment", or(to.due().departmentHead(), to.end()))
			.param("newOffice", or(to.due().office(), to.end()))
			.query((row, index) -> new HandInId(row.getString("id")))
			.list();
	}

	private static LocalDate or(LocalDate day, LocalDate end) {
		return (day != null) ? day : end;
	}

	private static HandIn map(ResultSet row, int index) throws SQLException {
		var waiting = row.getString("waiting_for");
		var author = row.getString("submitted_by");
		var section = row.getString("section");
		var department = row.getString("department");
		return new HandIn(new HandInId(row.getString("id")), new ProjectSheetId(row.getString("sheet")),
				row.getString("round"), section, department, row.getInt("serial"),
				new HandIn.Asked(Codes.of(HandInReason.class, row.getString("reason")), row.getString("note"),
						new Dues(row.getObject("fill_in_due", LocalDate.class),
								row.getObject("section_head_due", LocalDate.class),
								row.getObject("department_head_due", LocalDate.class),
								row.getObject("office_due", LocalDate.class))),
				Codes.of(HandInState.class, row.getString("state")),
				(waiting == null) ? null : Authority.parse(waiting),
				Gates.of(row.getBoolean("section_head_gate"), row.getBoolean("department_head_gate"),
						row.getBoolean("office_gate"), section, department),
				(author == null) ? null : new PersonId(author), row.getObject("revision", Integer.class));
	}

	/**
	 * A hand-in about to change.
	 *
	 * @param lastRevision of its sheet; 0 where there is none
	 * @param authors who wrote what each gate looks at
	 */
	record Locked(HandIn handIn, int lastRevision, Authors authors) {
	}

}
