package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jp.sakutei.meeting.MeetingState;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.calendar.CalendarDay;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.Stages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of one person in a round: what is due with his or her posts, hearings of the own
 * sections, meetings that the posts are invited to, and the days of the stages that
 * concern them.
 */
@Component
public class OwnDays {

	private static final RowMapper<CalendarDay> DAY = (row, index) -> new CalendarDay(row.getString("id"),
			row.getObject("day", LocalDate.class), row.getString("time"), row.getString("title"),
			row.getString("place"));

	private final JdbcClient jdbc;

	private final Stages stages;

	OwnDays(JdbcClient jdbc, Stages stages) {
		this.jdbc = jdbc;
		this.stages = stages;
	}

	/** In the order of the days. */
	@Transactional(readOnly = true)
	public List<CalendarDay> of(RoundId round, Actor actor) {
		var days = new ArrayList<CalendarDay>();
		days.addAll(due(round, actor));
		days.addAll(hearings(round, actor));
		days.addAll(meetings(round, actor));
		stages.of(round).forEach((stage) -> days.addAll(ofStage(stage, actor)));
		return days.stream().sorted((one, other) -> one.day().compareTo(other.day())).toList();
	}

	/** One for a kind of work and a day, however many there are. */
	private List<CalendarDay> due(RoundId round, Actor actor) {
		return jdbc.sql("""
				select 'due-' || w.definition || '-' || w.due as id, w.due as day, null as time, null as place,
				  '期限：' || w.name || '（' || count(*) || '件）' as title
				from work_item w where w.round = :round and w.authority = any(:groups) and w.due is not null
				group by w.definition, w.name, w.due
				""")
			.param("round", round.value())
			.param("groups", actor.groups().toArray(String[]::new))
			.query(DAY)
			.list();
	}

	private List<CalendarDay> hearings(RoundId round, Actor actor) {
		var sections = Stream.of(PostRole.STAFF, PostRole.SECTION_HEAD)
			.flatMap((role) -> actor.units(role).stream())
			.distinct()
			.toArray(String[]::new);
		return jdbc.sql("""
				select 'hearing-' || h.section as id, h.changes, h.day, h.start_time as time, h.duration, h.place,
				  '各課等ヒアリング：' || s.name as title
				from section_hearing h join section s on s.code = h.section
				where h.round = :round and h.section = any(:sections) and h.day is not null
				""")
			.param("round", round.value())
			.param("sections", sections)
			.query((row, index) -> new CalendarDay(row.getString("id"), row.getInt("changes"),
					row.getObject("day", LocalDate.class), row.getString("time"), row.getInt("duration"),
					row.getString("title"), row.getString("place")))
			.list();
	}

	private List<CalendarDay> meetings(RoundId round, Actor actor) {
		return jdbc
			.sql("""
					select 'meeting-' || m.id || '-' || s.number as id, s.day, s.start_time as time, s.place, m.name as title
					from meeting m join meeting_session s on s.meeting = m.id
					where m.round = :round and m.state <> :cancelled and s.day is not null and s.roles && cast(:roles as text[])
					""")
			.param("round", round.value())
			.param("cancelled", MeetingState.CANCELLED.code())
			.param("roles", roles(actor).stream().map(PostRole::code).toArray(String[]::new))
			.query(DAY)
			.list();
	}

	private static List<CalendarDay> ofStage(Stage stage, Actor actor) {
		var concerned = EnumSet.copyOf(stage.concerned());
		concerned.retainAll(roles(actor));
		if (concerned.isEmpty()) {
			return List.of();
		}
		var planned = stage.planned();
		var id = "stage-" + stage.id() + "-";
		if (planned.start().equals(planned.end())) {
			return List.of(new CalendarDay(id + "day", planned.start(), null, stage.shortName(), null));
		}
		var days = new ArrayList<CalendarDay>();
		days.add(new CalendarDay(id + "start", planned.start(), null, stage.shortName() + "の始まり", null));
		planned.dueDays()
			.forEach((due) -> days
				.add(new CalendarDay(id + due.field(), due.day(), null, stage.shortName() + "：" + due.label(), null)));
		return days;
	}

	private static Set<PostRole> roles(Actor actor) {
		var roles = EnumSet.noneOf(PostRole.class);
		actor.groups().forEach((group) -> roles.add(Authority.parse(group).role()));
		return roles;
	}

}
