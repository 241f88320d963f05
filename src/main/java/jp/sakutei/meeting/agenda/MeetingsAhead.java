package jp.sakutei.meeting.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.meeting.MeetingState;
import jp.sakutei.round.Agenda;
import jp.sakutei.round.ProjectKind;
import jp.sakutei.round.stage.StageState;
import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetAhead;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Meetings that have a sheet on their agenda, and those of the schedule that will have
 * it.
 */
@Repository
class MeetingsAhead implements SheetAhead {

	private final JdbcClient jdbc;

	MeetingsAhead(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Planned>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc.sql("""
				select i.sheet, m.name, coalesce(t.day, m.planned_day) as day, t.day is not null as settled
				from meeting_item i
				  join meeting m on m.id = i.meeting and m.session = i.session
				  join meeting_session t on t.meeting = i.meeting and t.number = i.session
				where i.sheet = any(:sheets) and i.result is null and i.left_out is null and m.state in (:before)
				union all
				select s.id, g.name, g.planned_start, false
				from project_sheet s
				  join meeting_kind k on k.round = s.round
				    and (k.agenda in (:all) or k.agenda = :larger and s.kind in (:new, :expanded))
				  join stage g on g.round = k.round and g.id = k.id and g.state = :waiting
				where s.id = any(:sheets) and s.takes_part
				""")
			.param("before", List.of(MeetingState.PREPARING.code(), MeetingState.CALLED.code()))
			.param("all", List.of(Agenda.SHEETS.code(), Agenda.LIST.code()))
			.param("larger", Agenda.NEW_AND_EXPANDED.code())
			.param("new", ProjectKind.NEW.code())
			.param("expanded", ProjectKind.EXPANDED.code())
			.param("waiting", StageState.WAITING.code()), sheets, Planned::of);
	}

}
