package jp.sakutei.hearing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.StageState;
import jp.sakutei.sheet.BySheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.SheetAhead;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hearing of a sheet's section, as long as it was not held. */
@Repository
class HearingsAhead implements SheetAhead {

	private final JdbcClient jdbc;

	HearingsAhead(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, List<Planned>> of(Collection<ProjectSheetId> sheets) {

		return BySheet.of(jdbc.sql("""
				select s.id as sheet, g.name, coalesce(h.day, g.planned_start) as day, h.day is not null as settled
				from project_sheet s
				  join stage g on g.round = s.round and g.kind = :kind and g.state <> :closed
				  left join section_hearing h on h.round = s.round and h.section = s.section
				where s.id = any(:sheets) and s.takes_part and (h.state is null or h.state in (:before))
				""")
			.param("kind", StageKind.SECTION_HEARINGS.code())
			.param("closed", StageState.CLOSED.code())
			.param("before",
					List.of(HearingState.WAITING.code(), HearingState.READY.code(), HearingState.SCHEDULED.code())),
				sheets, Planned::of);
	}

}
