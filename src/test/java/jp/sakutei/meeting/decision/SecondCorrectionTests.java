package jp.sakutei.meeting.decision;

import static jp.sakutei.meeting.Sittings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("同じ議題の二度目の訂正")
class SecondCorrectionTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	Sittings sittings;

	MeetingId study;

	@BeforeEach
	void aCorrectedRecord() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		round.sql("insert into result_word (round, meeting_kind, code, label, effect, position) "
				+ "values ('dai10-2', 'project-study', 'noted', '報告', 'none', 9)");
		sittings = new Sittings(application, round);
		study = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "returned"));
		assertThat(sittings.correct(study, "1-2", "adopted")).isEmpty();
	}

	@Test
	@DisplayName("策定報告の後は、訂正で位置付けた事業を、位置付けのない結果にも訂正できない")
	void keepsWhatTheCorrectionPlaced() {
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
		round.sql("insert into assembly_report (round, reported_on, number, recorded_by) "
				+ "values ('dai10-2', '2023-10-17', '報告第1号', 'office')");

		assertThat(sittings.correct(study, "1-2", "noted")).extracting(FormError::message)
			.containsExactly("策定報告の後は、位置付けの記録を訂正できません。計画の変更として扱ってください。");
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
	}

	@Test
	@DisplayName("経過の記録は、その前の訂正の結果から始まる")
	void beginsWithTheStandingResult() {
		assertThat(sittings.correct(study, "1-2", "postponed")).isEmpty();
		assertThat(jdbc
			.sql("select data ->> 'from' || ' → ' || (data ->> 'to') from journal_entry "
					+ "where deed = 'DECISION_CORRECTED' order by id")
			.query(String.class)
			.list()).containsExactly("差し戻し → 採択", "採択 → 見送り");
	}

}
