package jp.sakutei.home;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import jp.sakutei.handin.HandInState;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.round.RoundId;
import jp.sakutei.tracking.StatesBoard;

/** Where a round stands, each question in one statement however many sheets there are. */
@Repository
class RoundCourse {

	private final JdbcClient jdbc;

	RoundCourse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param board whose sums are not counted once more
	 */
	Course of(RoundId round, StatesBoard board) {
		var sum = board.sum();
		return jdbc
			.sql("""
					select
					  (select count(*) from hand_in where round = :round and closed_at is null and returned
					     and state in (:writing)) as returned,
					  (select count(*) from section_hearing where round = :round) as hearings,
					  (select count(*) from section_hearing where round = :round and state not in (:undecided)) as scheduled,
					  (select count(*) from lineage_proposal where round = :round and accepted is null)
					  + (select count(*) from objection o join project_sheet t on t.id = o.sheet
					     where t.round = :round and o.answered_at is null) as appeals
					""")
			.param("round", round.value())
			.param("writing", writing())
			.param("undecided", Stream.of(HearingState.WAITING, HearingState.READY).map(HearingState::code).toList())
			.query((row, index) -> new Course(sum.inPlay(), sum.checked(), row.getInt("returned"),
					sum.count(HandInState.OFFICE.code()), Course.Late.of(board), row.getInt("hearings"),
					row.getInt("scheduled"), row.getInt("appeals")))
			.single();
	}

	private static List<String> writing() {
		return List.of(HandInState.REQUESTED.code(), HandInState.DRAFTING.code());
	}

}
