package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.common.Codes;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Track;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All milestones of a round. */
@Repository
class Milestones {

	private final JdbcClient jdbc;

	Milestones(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The stages in the schedule's order, then the other meetings. */
	List<Milestone> of(RoundId round) {
		return jdbc.sql("""
				select id, track, name, planned_start, planned_end, actual_start, actual_end, 0 as part, position
				from stage where round = :round
				union all
				select d.id, :plan, k.name, d.day, d.day, s.first, case when m.closed_on is not null then s.last end, 1,
				  d.position
				from meeting_day d join meeting_kind k on k.round = d.round and k.id = d.meeting_kind
				left join meeting m on m.id = d.round || ':' || d.id
				left join lateral (select min(held_on) as first, max(held_on) as last from meeting_session
				  where meeting = m.id) s on true
				where d.round = :round
				order by part, position
				""")
			.param("round", round.value())
			.param("plan", Track.PLAN.code())
			.query((row, index) -> new Milestone(row.getString("id"), Codes.of(Track.class, row.getString("track")),
					row.getString("name"), row.getObject("planned_start", LocalDate.class),
					row.getObject("planned_end", LocalDate.class), row.getObject("actual_start", LocalDate.class),
					row.getObject("actual_end", LocalDate.class)))
			.list();
	}

}
