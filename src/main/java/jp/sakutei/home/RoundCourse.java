package jp.sakutei.home;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import jp.sakutei.handin.HandInState;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.round.RoundId;

/** Where a round stands, each question in one statement however many sheets there are. */
@Repository
class RoundCourse {

	private final JdbcClient jdbc;

	RoundCourse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param late as the board counts it
	 */
	Course of(RoundId round, Course.Late late) {
		return jdbc
			.sql("""
					select count(*) filter (where s.takes_part) as sheets,
					  count(*) filter (where s.takes_part and h.id is null and s.current_revision is not null) as checked,
					  count(*) filter (where h.returned and h.state in (:writing)) as returned,
					  count(*) filter (where h.state = :office) as at_office,
					  (select count(*) from section_hearing where round = :round) as hearings,
					  (select count(*) from section_hearing where round = :round and state not in (:undecided)) as scheduled,
					  (select count(*) from lineage_proposal where round = :round and accepted is null)
					  + (select count(*) from objection o join project_sheet t on t.id = o.sheet
					     where t.round = :round and o.answered_at is null) as appeals
					from project_sheet s left join hand_in h on h.sheet = s.id and h.closed_at is null
					where s.round = :round
					""")
			.param("round", round.value())
			.param("writing", writing())
			.param("office", HandInState.OFFICE.code())
			.param("undecided", Stream.of(HearingState.WAITING, HearingState.READY).map(HearingState::code).toList())
			.query((row, index) -> new Course(row.getInt("sheets"), row.getInt("checked"), row.getInt("returned"),
					row.getInt("at_office"), late, row.getInt("hearings"), row.getInt("scheduled"),
					row.getInt("appeals")))
			.single();
	}

	private static List<String> writing() {
		return List.of(HandInState.REQUESTED.code(), HandInState.DRAFTING.code());
	}

}
