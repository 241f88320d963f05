package jp.sakutei.meeting;

import java.time.OffsetDateTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.common.NotFound;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.calendar.Appointment;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All meetings and their sittings. */
@Repository
public class Meetings {

	private static final String SESSION = """
			select s.*, p.name as recorded_by_name
			from meeting_session s left join person p on p.code = s.recorded_by
			""";

	private static final RowMapper<MeetingSession> SITTING = (row, index) -> new MeetingSession(
			new MeetingId(row.getString("meeting")), row.getInt("number"),
			(row.getObject("day") == null) ? null
					: new Appointment(row.getObject("day", LocalDate.class), row.getString("start_time"),
							row.getString("place")),
			row.getString("invited"), row.getString("message"), row.getObject("frozen_at", OffsetDateTime.class),
			new MeetingSession.Minutes(row.getObject("held_on", LocalDate.class), row.getString("attendance"),
					row.getString("minutes"), row.getObject("answers_due", LocalDate.class),
					person(row.getString("recorded_by")), row.getString("recorded_by_name")));

	private final JdbcClient jdbc;

	Meetings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Meeting get(MeetingId id) {
		return find(id).orElseThrow(() -> new NotFound("会議 " + id));
	}

	public Optional<Meeting> find(MeetingId id) {
		return jdbc.sql("select * from meeting where id = ?").param(id.value()).query(Meeting.class).optional();
	}

	/** In the order of their days. */
	public List<Meeting> of(String round) {
		return jdbc.sql("""
				select m.* from meeting m join meeting_session s on s.meeting = m.id and s.number = m.session
				where m.round = ? order by coalesce(s.held_on, s.day, m.planned_day) nulls last, m.id
				""").param(round).query(Meeting.class).list();
	}

	/** All sittings of a meeting. */
	public List<MeetingSession> sessions(MeetingId id) {
		return jdbc.sql(SESSION + "where s.meeting = ? order by s.number").param(id.value()).query(SITTING).list();
	}

	/** All sittings of a round's meetings. */
	public List<MeetingSession> sessions(String round) {
		return jdbc.sql(SESSION + "join meeting m on m.id = s.meeting where m.round = ? order by s.meeting, s.number")
			.param(round)
			.query(SITTING)
			.list();
	}

	public MeetingSession session(Meeting meeting) {
		return jdbc.sql(SESSION + "where s.meeting = ? and s.number = ?")
			.params(meeting.id().value(), meeting.session())
			.query(SITTING)
			.single();
	}

	/** The ids of the round's stages: a meeting named so is no committee's. */
	public Set<String> stages(String round) {
		return jdbc.sql("select id from stage where round = ?").param(round).query(String.class).set();
	}

	/** Takes the row's lock: who comes second sees what the first did. */
	public Meeting lock(MeetingId id) {
		return jdbc.sql("select * from meeting where id = ? for update")
			.param(id.value())
			.query(Meeting.class)
			.optional()
			.orElseThrow(() -> new NotFound("会議 " + id));
	}

	public void add(MeetingId id, MeetingKind kind, String name, String stage, LocalDate plannedDay) {
		jdbc.sql("""
				insert into meeting (id, round, kind, name, stage, planned_day, state)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id.value(), kind.round(), kind.id(), name, stage, plannedDay, MeetingState.PREPARING.code())
			.update();
		addSession(id, 1);
	}

	/**
	 * The planned day of a meeting whose first sitting is not called yet.
	 * @return whether there is one
	 */
	public boolean replan(MeetingId id, LocalDate day) {
		return jdbc.sql("update meeting set planned_day = ? where id = ? and state = ? and session = 1")
			.params(day, id.value(), MeetingState.PREPARING.code())
			.update() == 1;
	}

	public void addSession(MeetingId id, int number) {
		jdbc.sql("insert into meeting_session (meeting, number) values (?, ?)").params(id.value(), number).update();
		jdbc.sql("update meeting set session = ?, state = ? where id = ?")
			.params(number, MeetingState.PREPARING.code(), id.value())
			.update();
	}

	public void called(Meeting meeting, MeetingCall call, String invited, PersonId by) {
		jdbc.sql(
				"""
						update meeting_session set day = ?, start_time = ?, place = ?, invited = ?, roles = ?, message = ?, called_by = ?
						where meeting = ? and number = ?
						""")
			.params(call.day(), call.startTime(), call.place(), invited,
					call.roles().stream().map(PostRole::code).toArray(String[]::new), call.message(), by.value(),
					meeting.id().value(), meeting.session())
			.update();
		state(meeting.id(), MeetingState.CALLED);
	}

	public void moved(Meeting meeting, Appointment to) {
		jdbc.sql("update meeting_session set day = ?, start_time = ?, place = ? where meeting = ? and number = ?")
			.params(to.day(), to.startTime(), to.place(), meeting.id().value(), meeting.session())
			.update();
	}

	public void frozen(Meeting meeting, Instant now) {
		jdbc.sql("update meeting_session set frozen_at = ? where meeting = ? and number = ?")
			.params(now.atOffset(ZoneOffset.UTC), meeting.id().value(), meeting.session())
			.update();
	}

	public void recorded(Meeting meeting, MeetingRecord record, PersonId by, LocalDate today) {
		jdbc.sql("""
				update meeting_session set held_on = ?, attendance = ?, minutes = ?, recorded_by = ?, recorded_on = ?,
				  answers_due = ?
				where meeting = ? and number = ?
				""")
			.params(record.heldOn(), record.attendance(), record.minutes(), by.value(), today, record.due(),
					meeting.id().value(), meeting.session())
			.update();
		state(meeting.id(), MeetingState.RECORDED);
	}

	public void cancelled(MeetingId id, String reason, LocalDate today) {
		jdbc.sql("update meeting set reason = ?, closed_on = ?, state = ? where id = ?")
			.params(reason, today, MeetingState.CANCELLED.code(), id.value())
			.update();
	}

	public void closed(MeetingId id, LocalDate today) {
		jdbc.sql("update meeting set closed_on = ?, state = ? where id = ?")
			.params(today, MeetingState.CLOSED.code(), id.value())
			.update();
	}

	private void state(MeetingId id, MeetingState state) {
		jdbc.sql("update meeting set state = ? where id = ?").params(state.code(), id.value()).update();
	}

	private static PersonId person(String code) {
		return (code == null) ? null : new PersonId(code);
	}

}
