package jp.sakutei.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.decision.MeetingCorrections;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.OpinionGiven;
import jp.sakutei.organization.Organization;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("会議の結果")
class MeetingResultTests {

	private static final LocalDate MEETING_DAY = AMeetingRound.DAY.plusDays(7);

	private static final LocalDate DUE = AMeetingRound.DAY.plusDays(14);

	@Autowired
	ApplicationContext application;

	@Autowired
	MeetingRecording recording;

	@Autowired
	MeetingCorrections corrections;

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
	@DisplayName("結果は議題ごとに位置付けへ反映され、会議が終わると段階も終わる")
	void sendsResultsOn() {

		var instance = called.aCalledMeeting("project-study");
		called.record("project-study", CalledMeetings.decided("1-1", "adopted", null),
				CalledMeetings.decided("1-2", "postponed", "効果が示されていない"));
		work.runAll();

		BpmnAwareTests.assertThat(instance).isEnded().hasPassed("serviceTask_sendItemsOn", "endEvent_meetingClosed");
		assertThat(round.placement("002")).isEqualTo("位置付け案");
		assertThat(round.placement("N01")).isEqualTo("見送り案");
		assertThat(round.texts("select reason from placement_change where sheet = 'dai10-2:N01'"))
			.containsExactly("事業検討会：見送り（効果が示されていない）");
		assertThat(round.stageState("project-study")).isEqualTo("closed");
	}

	@Test
	@DisplayName("差し戻しは提出を依頼し、条件は対応事項になる")
	void asksForHandInsAndAnswers() {

		called.aCalledMeeting("project-study");
		called.record("project-study", CalledMeetings.decided("1-1", "returned", "事業費を見直すこと"),
				new Decision("1-2", "adopted", null, "利用者数の根拠を示すこと"));
		work.runAll();

		assertThat(round.texts("select sheet || ' ' || reason || ' ' || fill_in_due from hand_in"))
			.containsExactly("dai10-2:002 meeting 2023-10-24");
		assertThat(round
			.texts("select sheet || ' ' || section || ' ' || content || ' ' || due from matter where field is null"))
			.containsExactly("dai10-2:N01 0102 利用者数の根拠を示すこと 2023-10-24");
		BpmnAwareTests.assertThat(called.instance("hand-in", "dai10-2:002:1")).isWaitingAt("userTask_fillInSheet");
		BpmnAwareTests.assertThat(called.instance("follow-up", round.texts("select id from matter").get(0)))
			.isWaitingAt("userTask_answerFollowUp");
	}

	@Test
	@DisplayName("反映の途中で止まっても、済んだ議題は残り、続きから再開する")
	void goesOnWhereItStopped() {

		var instance = called.aCalledMeeting("project-study");
		called.record("project-study", CalledMeetings.decided("1-1", "adopted", null),
				CalledMeetings.decided("1-2", "returned", "修正すること"));
		round.sql("update meeting_session set answers_due = null");
		assertThatThrownBy(work::runAll).isNotNull();

		assertThat(round.placement("002")).isEqualTo("位置付け案");
		assertThat(round.texts("select id from hand_in")).isEmpty();
		assertThat(round.texts("select position::text from meeting_item where sent_on is not null"))
			.containsExactly("1");

		round.sql("update meeting_session set answers_due = '2023-10-24'");
		work.runAll();

		BpmnAwareTests.assertThat(instance).isEnded();
		assertThat(round.texts("select id from hand_in")).containsExactly("dai10-2:N01:1");
		assertThat(round.texts("select deed from placement_change order by id")).containsExactly("place", "leave");
	}

	@Test
	@DisplayName("経営戦略会議の了承で決定になり、位置付けない案はそのまま決まる")
	void decidesTheWholeList() {

		round.sql("update project_sheet set placement = '位置付けない' where number = '003'");
		called.aCalledMeeting("strategy-meeting");
		called.record("strategy-meeting",
				items.of(CalledMeetings.id("strategy-meeting"))
					.stream()
					.map((item) -> CalledMeetings.decided(item.key(), "approved", null))
					.toArray(Decision[]::new));
		work.runAll();

		assertThat(round.texts("select number || placement from project_sheet order by number"))
			.containsExactly("001決定", "002決定", "003位置付けない", "N01決定");
	}

	@Test
	@DisplayName("審議会の意見は、所管課が回答する対応事項になる")
	void takesOpinions() {

		called.aCalledMeeting("council-first");
		assertThat(called.titles("council-first")).containsExactly("第2期実施計画（案）");
		called.decide("council-first", CalledMeetings.decided("1-1", "heard", null));
		var errors = recording.record(
				CalledMeetings.id("council-first"), new MeetingRecord(MEETING_DAY, "委員15名", "", DUE, List
					.of(new OpinionGiven("全体に指標が弱い", null, null), new OpinionGiven("歩道を優先すること", "dai10-2:001", null))),
				round.actor("office"));
		work.runAll();

		assertThat(errors).isEmpty();
		assertThat(round
			.texts("select subject || ' ' || coalesce(section, '-') from matter where field is null order by number"))
			.containsExactly("第2期実施計画（全体） -", "001 見本事業 001 0101");
		assertThat(round.texts("select revision::text from meeting_paper")).hasSize(4);
	}

	@Test
	@DisplayName("記録の訂正は新しい記録になり、元の記録は残る")
	void corrects() {

		called.aCalledMeeting("project-study");
		called.record("project-study", CalledMeetings.decided("1-1", "adopted", null),
				CalledMeetings.decided("1-2", "adopted", null));
		work.runAll();

		var errors = corrections.correct(CalledMeetings.id("project-study"), "1-2", "採択", "postponed", "読み違え",
				round.actor("office"));

		assertThat(errors).isEmpty();
		assertThat(round.placement("N01")).isEqualTo("見送り案");
		assertThat(items.of(CalledMeetings.id("project-study")).get(1)).satisfies((item) -> {
			assertThat(item.resultLabel()).isEqualTo("採択");
			assertThat(item.correction().label()).isEqualTo("見送り");
		});
	}

	@Test
	@DisplayName("結果のない議題があるとき、差し戻しの期限がないとき、決めた後に調書が変わったときは記録できない")
	void refusesIncompleteRecords() {

		called.aCalledMeeting("project-study");
		called.decide("project-study", CalledMeetings.decided("1-1", "returned", "修正すること"));
		assertThat(record()).extracting(FormError::field, FormError::message)
			.containsExactly(tuple("", "結果のない議題が1件あります。「会議の進行」で決めてください。"),
					tuple("due", "差し戻しや意見・条件がありますので、回答・再提出の期限を入力してください。"));

		called.decide("project-study", CalledMeetings.decided("1-2", "adopted", null));
		round.sql("update project_sheet set current_revision = 2 where number = 'N01'");
		assertThat(record()).extracting(FormError::message)
			.containsExactly("「N01 見本事業 N01」は、結果を決めた後に第2版になりました。「会議の進行」で変わったところを確かめ、もう一度決めてください。");
		assertThat(round.texts("select result from meeting_item where result is not null")).isEmpty();
	}

	private List<FormError> record() {
		return recording.record(CalledMeetings.id("project-study"),
				new MeetingRecord(MEETING_DAY, "出席者", "", null, List.of()), round.actor("office"));
	}

}
