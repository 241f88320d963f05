package jp.sakutei.survey;

import java.time.LocalDate;

import jp.sakutei.round.stage.StageState;
import jp.sakutei.round.StageKind;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Last days of the survey, as the schedule sets them for each gate. */
@Repository
class SurveyDues {

	private final JdbcClient jdbc;

	SurveyDues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A gate without a day of its own has the stage's last day. */
	Dues of(RoundId round) {
		return jdbc.sql("""
				select coalesce(fill_in_due, planned_end) as fill_in,
				  coalesce(section_head_due, planned_end) as section_head,
				  coalesce(department_head_due, planned_end) as department_head,
				  coalesce(office_due, planned_end) as office
				from stage where round = ? and kind = ? order by position limit 1
				""")
			.params(round.value(), StageKind.SURVEY.code())
			.query((row, index) -> new Dues(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
					row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
			.single();
	}

	/** Whether the survey runs. */
	boolean open(RoundId round) {
		return jdbc.sql("select exists (select 1 from stage where round = ? and kind = ? and state = ?)")
			.params(round.value(), StageKind.SURVEY.code(), StageState.OPEN.code())
			.query(Boolean.class)
			.single();
	}

}
