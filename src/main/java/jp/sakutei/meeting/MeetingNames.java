package jp.sakutei.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names meetings: after their stage, or by their kind and a number. */
@Component
public class MeetingNames {

	private final JdbcClient jdbc;

	MeetingNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean isStage(String round, String name) {
		return jdbc.sql("select count(*) from stage where round = ? and id = ?")
			.params(round, name)
			.query(Integer.class)
			.single() > 0;
	}

	/** The day that the schedule has for a stage; null where it has a span. */
	public LocalDate plannedDay(MeetingId id) {
		return jdbc.sql("""
				select planned_start from stage where round = ? and id = ?
				union all
				select day from meeting_day where round = ? and id = ?
				""")
			.params(id.round(), id.name(), id.round(), id.name())
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	/** {@code committee-3}: behind those held and those planned. */
	public MeetingId next(MeetingKind kind) {

		jdbc.sql("select id from meeting_kind where round = ? and id = ? for update")
			.params(kind.round(), kind.id())
			.query(String.class)
			.single();
		var number = 1;
		while (taken(MeetingId.of(kind.round(), kind.id() + "-" + number))) {
			number++;
		}
		return MeetingId.of(kind.round(), kind.id() + "-" + number);
	}

	private boolean taken(MeetingId id) {
		return jdbc.sql("""
				select (select count(*) from meeting where id = ?)
				  + (select count(*) from meeting_day where round = ? and id = ?)
				""").params(id.value(), id.round(), id.name()).query(Integer.class).single() > 0;
	}

	/** Bodies of one name that meet in several stages are counted. */
	public String nameOf(MeetingKind kind) {
		var namesakes = jdbc.sql("select id from meeting_kind where round = ? and name = ? order by position, id")
			.params(kind.round(), kind.name())
			.query(String.class)
			.list();
		return (namesakes.size() == 1) ? kind.name() : kind.name() + "（第" + (namesakes.indexOf(kind.id()) + 1) + "回）";
	}

	/**
	 * 「策定委員会（10月24日・中止）」: what was not held does not count, and its number goes to the
	 * next one. A sitting that was held keeps its name though a later one was cancelled.
	 */
	public Optional<MeetingRenamed> cancelled(Meeting meeting, MeetingKind kind) {
		var name = cancelled((meeting.stage() != null) ? meeting.name() : kind.name() + day(meeting.id()));
		return jdbc.sql("""
				update meeting m set name = :name where m.id = :id and m.state = :cancelled and not exists (
				  select 1 from meeting_session s where s.meeting = m.id and s.held_on is not null)
				""")
			.param("name", name)
			.param("id", meeting.id().value())
			.param("cancelled", MeetingState.CANCELLED.code())
			.update() == 0 ? Optional.empty() : Optional.of(new MeetingRenamed(meeting.id(), name));
	}

	private static String cancelled(String name) {
		return name.endsWith("）") ? name.substring(0, name.length() - 1) + "・中止）" : name + "（中止）";
	}

	/** 「（10月24日）」; empty where none was set. */
	private String day(MeetingId id) {
		return jdbc.sql("""
				select coalesce('（' || to_char(coalesce(s.day, m.planned_day), 'FMMM月FMDD日') || '）', '')
				from meeting m join meeting_session s on s.meeting = m.id and s.number = m.session where m.id = ?
				""").param(id.value()).query(String.class).single();
	}

	/**
	 * 「策定委員会（第2回）」: counts what is held beside the stages by its days, with what is only
	 * planned yet and without what was cancelled before it was held.
	 * @return those that count as another one now
	 */
	public List<MeetingRenamed> countByDay(MeetingKind kind) {
		return jdbc
			.sql("""
					with sitting as (
					  select m.id, coalesce(s.held_on, s.day, m.planned_day) as day
					  from meeting m join meeting_session s on s.meeting = m.id and s.number = 1
					  where m.round = :round and m.kind = :kind and m.stage is null
					    and (m.state <> :cancelled or s.held_on is not null)
					  union all
					  select d.round || ':' || d.id, d.day from meeting_day d
					  where d.round = :round and d.meeting_kind = :kind
					    and not exists (select 1 from meeting m where m.id = d.round || ':' || d.id)),
					counted as (
					  select id, :name || '（第' || row_number() over (order by day nulls last, id) || '回）' as name from sitting)
					update meeting m set name = c.name from counted c where c.id = m.id and m.name <> c.name
					returning m.id, m.name
					""")
			.param("round", kind.round())
			.param("kind", kind.id())
			.param("name", kind.name())
			.param("cancelled", MeetingState.CANCELLED.code())
			.query((row, index) -> new MeetingRenamed(new MeetingId(row.getString(1)), row.getString(2)))
			.list();
	}

}
