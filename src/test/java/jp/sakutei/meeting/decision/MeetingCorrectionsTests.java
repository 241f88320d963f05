package jp.sakutei.meeting.decision;

import static jp.sakutei.meeting.Sittings.decided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("会議の記録の訂正")
class MeetingCorrectionsTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	Sittings sittings;

	@BeforeEach
	void aRound() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		sittings = new Sittings(application, round);
	}

	@Test
	@DisplayName("位置付けを変えない結果に訂正すると、候補ではなく会議の前の位置付けに戻る")
	void goesBackToWhatItWas() {

		projects.perform(AMeetingRound.sheet("N01"), ProjectDeed.PLACE, Body.OFFICE,
				new Occasion("hearing", "必要なため", new PersonId("office")));
		var meeting = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "postponed"));
		assertThat(round.placement("N01")).isEqualTo("見送り案");

		assertThat(sittings.correct(meeting, "1-2", "returned")).isEmpty();

		assertThat(round.placement("N01")).isEqualTo("位置付け案");
	}

	@Test
	@DisplayName("画面を開いた後に訂正された議題は、前の記録を見たままでは訂正できない")
	void refusesWhatWasNotSeen() {

		var meeting = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "postponed"));
		assertThat(sittings.correct(meeting, "1-2", "見送り", "adopted")).isEmpty();

		assertThat(sittings.correct(meeting, "1-2", "見送り", "returned")).singleElement()
			.extracting(FormError::message)
			.asString()
			.contains("「採択」に訂正されました");
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
	}

	@Test
	@DisplayName("一覧の議題の訂正は、一覧のすべての事業を会議の前に戻す")
	void correctsTheWholeList() {

		round.sql("update meeting_kind set agenda = 'list' where id = 'strategy-meeting'");
		round.sql("insert into result_word (round, meeting_kind, code, label, effect, position) "
				+ "values ('dai10-2', 'strategy-meeting', 'noted', '報告', 'none', 9)");
		var study = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "postponed"));
		var meeting = sittings.hold("strategy-meeting", decided("1-1", "approved"));
		assertThat(placements()).containsExactly("決定", "決定", "決定", "見送り");

		assertThat(sittings.correct(meeting, "1-1", "noted")).isEmpty();

		assertThat(placements()).containsExactly("候補", "位置付け案", "候補", "見送り案");
		assertThat(sittings.correct(meeting, "1-1", "approved")).isEmpty();
		assertThat(placements()).containsExactly("決定", "決定", "決定", "見送り");
		assertThat(sittings.correct(study, "1-1", "postponed")).extracting(FormError::message)
			.singleElement()
			.asString()
			.contains("ほかの記録で位置付けが変わっています");
	}

	@Test
	@DisplayName("同じ結果への訂正は断る。訂正した後は、訂正の結果と比べる")
	void refusesTheSameWord() {

		var meeting = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "adopted"));

		assertThat(sittings.correct(meeting, "1-2", "adopted")).extracting(FormError::message)
			.containsExactly("「採択」と記録されています。違う結果を選んでください。");
		assertThat(sittings.correct(meeting, "1-2", "postponed")).isEmpty();
		assertThat(sittings.correct(meeting, "1-2", "postponed")).extracting(FormError::field)
			.containsExactly("result");
		assertThat(sittings.correct(meeting, "1-2", "adopted")).isEmpty();
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
		assertThat(round.texts("select deed from placement_change where sheet = 'dai10-2:N01' order by id"))
			.containsExactly("place", "correct", "postpone", "correct", "place");
	}

	@Test
	@DisplayName("後の会議が変えた位置付けは、前の会議の訂正では変わらない")
	void leavesWhatALaterMeetingChanged() {

		var study = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "postponed"));
		sittings.hold("strategy-meeting", decided("1-1", "approved"), decided("1-2", "approved"),
				decided("1-3", "approved"), decided("1-4", "placed"));

		assertThat(sittings.correct(study, "1-2", "adopted")).extracting(FormError::message)
			.containsExactly("この記録の後に、ほかの記録で位置付けが変わっています。後の記録から順に訂正してください。");
		assertThat(sittings.correct(study, "1-2", "returned")).isEmpty();
		assertThat(round.placement("N01")).isEqualTo("決定");
	}

	@Test
	@DisplayName("策定報告の後は、位置付けの記録を訂正できない")
	void refusesWhatWouldChangeAReportedPlan() {

		var meeting = sittings.hold("strategy-meeting", decided("1-1", "approved"), decided("1-2", "approved"),
				decided("1-3", "approved"), decided("1-4", "approved"));
		round.sql("insert into assembly_report (round, reported_on, number, recorded_by) "
				+ "values ('dai10-2', '2023-10-17', '報告第1号', 'office')");

		assertThat(sittings.correct(meeting, "1-1", "not-placed")).extracting(FormError::message)
			.containsExactly("策定報告の後は、位置付けの記録を訂正できません。計画の変更として扱ってください。");
		assertThat(round.placement("001")).isEqualTo("決定");
	}

	private List<String> placements() {
		return round.texts("select placement from project_sheet order by number");
	}

}
