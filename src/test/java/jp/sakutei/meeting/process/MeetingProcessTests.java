package jp.sakutei.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Organization;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("会議の進行")
class MeetingProcessTests {

	private static final LocalDate MEETING_DAY = AMeetingRound.DAY.plusDays(7);

	@Autowired
	ApplicationContext application;

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingRecording recording;

	@Autowired
	Meetings meetings;

	@Autowired
	AgendaItems items;

	@Autowired
	EngineWork work;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	CalledMeetings called;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		called = new CalledMeetings(application, round);
	}

	@Test
	@DisplayName("事業検討会の議題は、新規と拡大の事業調書だけである")
	void listsNewAndExpandedOnly() {
		called.aMeeting("project-study");
		assertThat(called.titles("project-study")).containsExactly("002 見本事業 002", "N01 見本事業 N01");
	}

	@Test
	@DisplayName("招集すると資料の版が固定され、議題のある課の課長と事務局に案内が出る")
	void freezesPapersAndInvites() {

		var instance = called.aCalledMeeting("project-study");

		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_recordMeeting").hasPassed("serviceTask_freezePapers");
		assertThat(items.of(CalledMeetings.id("project-study"))).extracting(AgendaItem::revision).containsExactly(1, 1);
		assertThat(round.texts("select recipient from outbox_mail order by recipient")).containsExactly("head",
				"office", "office2");
		assertThat(round.texts("select body from outbox_mail where recipient = 'head'").get(0))
			.contains("見本 head 様 令和5年10月17日（火） 14:00 第1会議室", "002 見本事業 002", "/meetings/dai10-2:project-study");

		round.sql("update project_sheet set current_revision = 2 where number = '002'");
		assertThat(items.of(CalledMeetings.id("project-study"))).extracting(AgendaItem::revision).containsExactly(1, 1);
	}

	@Test
	@DisplayName("閉庁日には招集できない")
	void refusesClosedDays() {
		called.aMeeting("project-study");
		assertThat(calling.call(CalledMeetings.id("project-study"), CalledMeetings.call(AMeetingRound.SUNDAY),
				round.actor("office")))
			.singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("10月15日（日）は閉庁日です"));
	}

	@Test
	@DisplayName("継続審査の議題だけが次の回に載る")
	void meetsAgainForWhatWasContinued() {

		var instance = called.aCalledMeeting("project-study");
		called.record("project-study", CalledMeetings.decided("1-1", "adopted", null),
				CalledMeetings.decided("1-2", "continued", "資料を補うこと"));
		work.runAll();

		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_callMeeting");
		assertThat(round.stageState("project-study")).isEqualTo("open");

		called.callAndMeet("project-study");
		called.record("project-study", CalledMeetings.decided("2-2", "adopted", null));
		work.runAll();

		BpmnAwareTests.assertThat(instance).isEnded();
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
		assertThat(round.stageState("project-study")).isEqualTo("closed");
	}

	@Test
	@DisplayName("中止すると、理由とともに段階が終わる")
	void cancels() {

		var instance = called.aCalledMeeting("project-study");
		assertThat(recording.cancel(CalledMeetings.id("project-study"), round.shown(CalledMeetings.id("project-study")),
				"台風のため", round.actor("office")))
			.isEmpty();

		BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_meetingCancelled");
		assertThat(meetings.get(CalledMeetings.id("project-study")).state()).isEqualTo(MeetingState.CANCELLED);
		assertThat(round.stageState("project-study")).isEqualTo("closed 会議を中止した：台風のため");
	}

	@Test
	@DisplayName("策定委員会は随時開け、予定済みの番号を避ける")
	void callsCommittees() {

		assertThat(calling.callCommittee(AMeetingRound.ROUND, "committee", MEETING_DAY, round.actor("office")))
			.isEmpty();

		// planned for 20 October is another one, which comes after
		assertThat(meetings.get(CalledMeetings.id("committee-2")).name()).isEqualTo("策定委員会（第1回）");
		BpmnAwareTests.assertThat(called.instance("meeting", "dai10-2:committee-2"))
			.isWaitingAt("userTask_callMeeting");
		assertThat(calling.callCommittee(AMeetingRound.ROUND, "project-study", MEETING_DAY, round.actor("office")))
			.isNotEmpty();
	}

}
