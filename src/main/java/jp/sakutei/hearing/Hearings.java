package jp.sakutei.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.organization.PersonId;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All hearings with their notes. */
@Repository
public class Hearings {

	private static final String SELECT = """
			select h.*, s.name as section_name, p.name as recorded_by_name
			from section_hearing h join section s on s.code = h.section left join person p on p.code = h.recorded_by
			""";

	private static final RowMapper<RecordedNote> NOTE = (row, index) -> new RecordedNote(
			new SheetNote(row.getString("sheet"), Codes.of(DraftJudgement.class, row.getString("judgement")),
					row.getString("reason"), row.getString("remark"), row.getString("field"),
					Codes.of(Consequence.class, row.getString("consequence"))),
			row.getString("title"), row.getObject("revision", Integer.class), row.getObject("sent_on") != null);

	private static final RowMapper<SectionHearing> HEARING = (row, index) -> new SectionHearing(
			new HearingId(row.getString("id")), row.getString("round"), row.getString("section"),
			row.getString("section_name"), Codes.of(HearingState.class, row.getString("state")),
			row.getString("ready_reason"),
			(row.getObject("day") == null) ? null
					: new HearingAppointment(row.getObject("day", LocalDate.class), row.getString("start_time"),
							row.getInt("duration"), row.getString("place"), person(row.getString("officer")),
							row.getString("invited")),
			new SectionHearing.Minutes(row.getObject("held_on", LocalDate.class), row.getString("attendees"),
					row.getString("minutes"), row.getObject("answers_due", LocalDate.class),
					person(row.getString("recorded_by")), row.getString("recorded_by_name")));

	private final JdbcClient jdbc;

	Hearings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public SectionHearing get(HearingId id) {
		return find(id).orElseThrow(() -> new NotFound("ヒアリング " + id));
	}

	public Optional<SectionHearing> find(HearingId id) {
		return jdbc.sql(SELECT + "where h.id = ?").param(id.value()).query(HEARING).optional();
	}

	/** In the order of the organisation. */
	public List<SectionHearing> of(String round) {
		return jdbc.sql(SELECT + "where h.round = ? order by s.position").param(round).query(HEARING).list();
	}

	/** What was said on each sheet. */
	public List<RecordedNote> notes(HearingId id) {
		return jdbc.sql("""
				select n.*, s.number || ' ' || s.name as title
				from hearing_sheet n join project_sheet s on s.id = n.sheet
				where n.hearing = ? order by s.number
				""").param(id.value()).query(NOTE).list();
	}

	/** Takes the row's lock: who comes second sees what the first did. */
	SectionHearing lock(HearingId id) {
		jdbc.sql("select id from section_hearing where id = ? for update").param(id.value()).query().listOfRows();
		return get(id);
	}

	/** The sections that take part: those with sheets. */
	List<String> sectionsToHear(String round) {
		return jdbc.sql("""
				select distinct s.section from project_sheet s
				where s.round = ? and s.takes_part
				  and not exists (select 1 from section_hearing h where h.round = s.round and h.section = s.section)
				order by s.section
				""").param(round).query(String.class).list();
	}

	/** No sheet of the section is being handed in. */
	boolean sheetsReady(String round, String section) {
		return jdbc.sql("""
				select count(*) from hand_in h join project_sheet s on s.id = h.sheet
				where s.round = ? and s.section = ? and h.closed_at is null
				""").params(round, section).query(Integer.class).single() == 0;
	}

	/** By sheet, why the section proposes it for the plan: criterion and reason. */
	Map<String, String> proposedReasons(SectionHearing hearing) {

		var reasons = new HashMap<String, String>();
		jdbc.sql("""
				select r.sheet, concat_ws('：', r.placement, r.placement_reason) as reason
				from project_sheet s join revision r on r.sheet = s.id and r.number = s.current_revision
				where s.round = ? and s.section = ? and r.placement is not null
				""").params(hearing.round(), hearing.section()).query((row) -> {
			reasons.put(row.getString("sheet"), row.getString("reason"));
		});
		return reasons;
	}

	/** Those that wait although nothing is being handed in any more. */
	List<HearingId> waitingWithoutNeed() {
		return jdbc.sql("""
				select g.id from section_hearing g where g.state = ? and not exists (
				  select 1 from hand_in h join project_sheet s on s.id = h.sheet
				  where s.round = g.round and s.section = g.section and h.closed_at is null)
				order by g.id
				""").param(HearingState.WAITING.code()).query((row, index) -> new HearingId(row.getString(1))).list();
	}

	void add(HearingId id, String round, String section) {
		jdbc.sql("insert into section_hearing (id, round, section, state) values (?, ?, ?, ?)")
			.params(id.value(), round, section, HearingState.WAITING.code())
			.update();
	}

	void ready(HearingId id, LocalDate today, String reason) {
		jdbc.sql("update section_hearing set state = ?, ready_on = ?, ready_reason = ? where id = ?")
			.params(HearingState.READY.code(), today, reason, id.value())
			.update();
	}

	void scheduled(HearingId id, HearingAppointment appointment) {
		jdbc.sql("""
				update section_hearing set state = :state, day = :day, start_time = :time, duration = :minutes,
				  place = :place, officer = :officer, invited = :invited, changes = changes + 1
				where id = :id
				""")
			.param("state", HearingState.SCHEDULED.code())
			.param("day", appointment.day())
			.param("time", appointment.startTime())
			.param("minutes", appointment.minutes())
			.param("place", appointment.place())
			.param("officer", (appointment.officer() == null) ? null : appointment.officer().value())
			.param("invited", appointment.invited())
			.param("id", id.value())
			.update();
	}

	/** How often the appointment of each was told, by section. */
	Map<String, Integer> changes(Collection<SectionHearing> hearings) {
		var changes = new HashMap<String, Integer>();
		jdbc.sql("select section, changes from section_hearing where id = any(?)")
			.param(hearings.stream().map((hearing) -> hearing.id().value()).toArray(String[]::new))
			.query((row) -> {
				changes.put(row.getString("section"), row.getInt("changes"));
			});
		return changes;
	}

	void cancelled(HearingId id) {
		jdbc.sql("""
				update section_hearing set state = ?, day = null, start_time = null, place = null, officer = null,
				  invited = null, changes = changes + 1
				where id = ?
				""").params(HearingState.READY.code(), id.value()).update();
	}

	void held(HearingId id, HearingRecord record, PersonId by, LocalDate today) {
		jdbc.sql("""
				update section_hearing set state = ?, held_on = ?, attendees = ?, minutes = ?, answers_due = ?,
				  recorded_by = ?, recorded_on = ?
				where id = ?
				""")
			.params(HearingState.HELD.code(), record.heldOn(), record.attendees(), record.minutes(), record.due(),
					by.value(), today, id.value())
			.update();
	}

	void heard(HearingId id) {
		jdbc.sql("update section_hearing set state = ? where id = ?")
			.params(HearingState.HEARD.code(), id.value())
			.update();
	}

	void add(HearingId id, SheetNote note) {
		jdbc.sql("""
				insert into hearing_sheet (hearing, sheet, revision, judgement, reason, remark, field, consequence)
				select ?, s.id, s.current_revision, ?, ?, ?, ?, ? from project_sheet s where s.id = ?
				""")
			.params(id.value(), note.judgement().code(), note.reason(), note.remark(), note.field(),
					note.consequence().code(), note.sheet())
			.update();
	}

	void sent(HearingId id, String sheet, Instant now) {
		jdbc.sql("update hearing_sheet set sent_on = ? where hearing = ? and sheet = ?")
			.params(now.atOffset(ZoneOffset.UTC), id.value(), sheet)
			.update();
	}

	private static PersonId person(String code) {
		return (code == null) ? null : new PersonId(code);
	}

}
