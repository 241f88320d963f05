package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInState;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sittings of a round, and what in its stages is over its days: a statement each. */
@Repository
class ScheduleRows {

	private final JdbcClient jdbc;

	ScheduleRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that are called, held or planned, by day. */
	List<MeetingMark> meetings(RoundId round) {
		return jdbc
			.sql("""
					select m.stage, k.name, coalesce(s.held_on, s.day, case when s.number = 1 then m.planned_day end) as day, s.held_on is not null as held
					from meeting m join meeting_session s on s.meeting = m.id
					  join meeting_kind k on k.round = m.round and k.id = m.kind
					where m.round = :round and m.state <> :cancelled
					  and (s.number = 1 or s.held_on is not null or s.day is not null)
					  and coalesce(s.held_on, s.day, m.planned_day) is not null
					union all
					select null, k.name, d.day, false from meeting_day d
					  join meeting_kind k on k.round = d.round and k.id = d.meeting_kind
					where d.round = :round and not exists (select from meeting m where m.id = d.round || ':' || d.id)
					order by day, name
					""")
			.param("round", round.value())
			.param("cancelled", MeetingState.CANCELLED.code())
			.query((row, index) -> new MeetingMark(row.getString(1), row.getString(2),
					row.getObject(3, LocalDate.class), row.getBoolean(4)))
			.list();
	}

	/** By stage: how many of its hand-ins and budget lists are over their days. */
	Map<String, Integer> overdue(RoundId round, LocalDate today) {
		var overdue = new HashMap<String, Integer>();
		jdbc.sql(
				"""
						select g.id, count(*) from stage g join hand_in h on h.round = g.round and h.closed_at is null
						  and (g.kind = :survey and h.reason = :ofSurvey or g.kind = :adjustment and h.reason in (:opinion, :assessment))
						where g.round = :round and case h.state when :sectionHead then h.section_head_due
						  when :departmentHead then h.department_head_due when :office then h.office_due
						  else h.fill_in_due end < :today
						group by g.id
						union all
						select l.stage, count(*) from budget_list l join work_item w on w.business_key = l.id
						where l.round = :round and w.due < :today group by l.stage
						""")
			.param("round", round.value())
			.param("today", today)
			.param("survey", StageKind.SURVEY.code())
			.param("adjustment", StageKind.ADJUSTMENT.code())
			.param("ofSurvey", HandInReason.SURVEY.code())
			.param("opinion", HandInReason.OPINION.code())
			.param("assessment", HandInReason.ASSESSMENT.code())
			.param("sectionHead", HandInState.SECTION_HEAD.code())
			.param("departmentHead", HandInState.DEPARTMENT_HEAD.code())
			.param("office", HandInState.OFFICE.code())
			.query((row) -> {
				overdue.merge(row.getString(1), row.getInt(2), Integer::sum);
			});
		return overdue;
	}

}
