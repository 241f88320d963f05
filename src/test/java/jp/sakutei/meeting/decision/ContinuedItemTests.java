package jp.sakutei.meeting.decision;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.Sittings;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.meeting.Sittings.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("継続審査とした議題の訂正")
class ContinuedItemTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MeetingCalling calling;

	@Autowired
	AnotherTry anotherTry;

	@Autowired
	EngineWork work;

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
	void aRound() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		sittings = new Sittings(application, round);
	}

	@AfterEach
	void mended() {
		round.sql("alter table placement_change drop constraint if exists planted");
	}

	private void aContinuedItem() {
		study = sittings.hold("project-study", decided("1-1", "adopted"), decided("1-2", "continued"));
		assertThat(leftOut()).isEmpty();
	}

	@Test
	@DisplayName("訂正すると、通知した次回の議題から外れ、次回はその議題なしで記録できる")
	void leavesTheSittingThatWasCalled() {

		aContinuedItem();
		callTheNext();
		assertThat(sittings.correct(study, "1-2", "adopted")).isEmpty();

		assertThat(round.placement("N01")).isEqualTo("位置付け案");
		assertThat(leftOut()).containsExactly("1回目の記録を「採択」に訂正したため");
		assertThat(sittings.record(study, null)).isEmpty();
		work.runAll();
		assertThat(round.texts("select state from meeting")).containsExactly("closed");
	}

	@Test
	@DisplayName("まだ通知していない次回の議題からも外れる")
	void leavesTheSittingBeingPrepared() {

		aContinuedItem();
		assertThat(sittings.correct(study, "1-2", "postponed")).isEmpty();
		assertThat(leftOut()).containsExactly("1回目の記録を「見送り」に訂正したため");
	}

	@Test
	@DisplayName("次回に結果が出た後は、前の記録を訂正できない")
	void yieldsToTheNextSitting() {

		aContinuedItem();
		callTheNext();
		assertThat(sittings.record(study, null, decided("2-2", "postponed"))).isEmpty();
		work.runAll();

		assertThat(sittings.correct(study, "1-2", "adopted")).extracting(FormError::message)
			.containsExactly("この議題は、2回目に「見送り」と記録されています。2-2の記録を訂正してください。");
		assertThat(round.placement("N01")).isEqualTo("見送り案");
	}

	@Test
	@DisplayName("ほかの議題を送り終える前に訂正すると、次回は開かれない")
	void needsNoNextSitting() {

		study = sittings.call("project-study");
		// as a fault of the database would: the first item cannot be sent on
		round.sql("alter table placement_change add constraint planted check (sheet <> 'dai10-2:002') not valid");
		assertThat(sittings.record(study, null, decided("1-1", "adopted"), decided("1-2", "continued"))).isEmpty();
		assertThatThrownBy(work::runAll).hasStackTraceContaining("1 items could not be sent on");
		assertThat(sittings.correct(study, "1-2", "adopted")).isEmpty();
		mended();
		assertThat(anotherTry.of(study)).isTrue();
		work.runAll();

		assertThat(round.texts("select state || ' ' || session from meeting")).containsExactly("closed 1");
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
	}

	private void callTheNext() {
		var day = clock.today().plusDays(7);
		assertThat(calling.call(study, new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE), "", "",
				List.of(), "", List.of()), round.actor("office")))
			.isEmpty();
		work.runAll();
		round.today(day);
	}

	private List<String> leftOut() {
		return round.texts("select left_out from meeting_item where session = 2 and left_out is not null");
	}

}
