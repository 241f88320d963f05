package jp.sakutei.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.decision.MeetingCorrections;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.meeting.MeetingRecord;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.meeting.OpinionGiven;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("会議の進行")
class MeetingProcessTests {

	private static final LocalDate MEETING_DAY = AMeetingRound.DAY.plusDays(7);

	private static final LocalDate DUE = AMeetingRound.DAY.plusDays(14);

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingRecording recording;

	@Autowired
	MeetingCorrections corrections;

	@Autowired
	Meetings meetings;

	@Autowired
	AgendaItems items;

	@Autowired
	RuntimeService runtime;

	@Autowired
	EngineWork work;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
	}

	@Test
	@DisplayName("事業検討会の議題は、新規と拡大の事業調書だけである")
	void listsNewAndExpandedOnly() {
		aMeeting("project-study");
		assertThat(titles("project-study")).containsExactly("002 見本事業 002", "N01 見本事業 N01");
	}

	@Test
	@DisplayName("招集すると資料の版が固定され、議題のある課の課長と事務局に案内が出る")
	void freezesPapersAndInvites() {

		var instance = aCalledMeeting("project-study");

		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_recordMeeting").hasPassed("serviceTask_freezePapers");
		assertThat(items.of(id("project-study"))).extracting(AgendaItem::revision).containsExactly(1, 1);
		assertThat(round.texts("select recipient from outbox_mail order by recipient")).containsExactly("head",
				"office", "office2");
		assertThat(round.texts("select body from outbox_mail where recipient = 'head'").get(0))
			.contains("見本 head 様 令和5年10月17日（火） 14:00 第1会議室", "002 見本事業 002", "/meetings/dai10-2:project-study");
	}

	@Test
	@DisplayName("閉庁日には招集できない")
	void refusesClosedDays() {
		aMeeting("project-study");
		assertThat(calling.call(id("project-study"), call(AMeetingRound.SUNDAY), round.actor("office"))).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("10月15日（日）は閉庁日です"));
	}

	@Test
	@DisplayName("結果は議題ごとに位置付けへ反映され、会議が終わると段階も終わる")
	void sendsResultsOn() {

		var instance = aCalledMeeting("project-study");
		record("project-study", decided("1-1", "adopted", null), decided("1-2", "postponed", "効果が示されていない"));
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

		aCalledMeeting("project-study");
		record("project-study", decided("1-1", "returned", "事業費を見直すこと"),
				new Decision("1-2", "adopted", null, "利用者数の根拠を示すこと"));
		work.runAll();

		assertThat(round.texts("select sheet || ' ' || reason || ' ' || fill_in_due from hand_in"))
			.containsExactly("dai10-2:002 meeting 2023-10-24");
		assertThat(round.texts("select sheet || ' ' || section || ' ' || content || ' ' || due from follow_up"))
			.containsExactly("dai10-2:N01 0102 利用者数の根拠を示すこと 2023-10-24");
		BpmnAwareTests.assertThat(instance("hand-in", "dai10-2:002:1")).isWaitingAt("userTask_fillInSheet");
		BpmnAwareTests.assertThat(instance("follow-up", "dai10-2:follow-up:1")).isWaitingAt("userTask_answerFollowUp");
	}

	@Test
	@DisplayName("継続審査の議題だけが次の回に載る")
	void meetsAgainForWhatWasContinued() {

		var instance = aCalledMeeting("project-study");
		record("project-study", decided("1-1", "adopted", null), decided("1-2", "continued", "資料を補うこと"));
		work.runAll();

		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_callMeeting");
		assertThat(round.stageState("project-study")).isEqualTo("open");

		callAndMeet("project-study");
		record("project-study", decided("2-2", "adopted", null));
		work.runAll();

		BpmnAwareTests.assertThat(instance).isEnded();
		assertThat(round.placement("N01")).isEqualTo("位置付け案");
		assertThat(round.stageState("project-study")).isEqualTo("closed");
	}

	@Test
	@DisplayName("中止すると、理由とともに段階が終わる")
	void cancels() {

		var instance = aCalledMeeting("project-study");
		assertThat(recording.cancel(id("project-study"), "台風のため", round.actor("office"))).isEmpty();

		BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_meetingCancelled");
		assertThat(meetings.get(id("project-study")).state()).isEqualTo(MeetingState.CANCELLED);
		assertThat(round.stageState("project-study")).isEqualTo("closed 会議を中止した：台風のため");
	}

	@Test
	@DisplayName("反映の途中で止まっても、済んだ議題は残り、続きから再開する")
	void goesOnWhereItStopped() {

		var instance = aCalledMeeting("project-study");
		record("project-study", decided("1-1", "adopted", null), decided("1-2", "returned", "修正すること"));
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
		assertThat(round.texts("select to_placement from placement_change")).containsExactly("位置付け案");
	}

	@Test
	@DisplayName("経営戦略会議の了承で決定になり、位置付けない案はそのまま決まる")
	void decidesTheWholeList() {

		round.sql("update project_sheet set placement = '位置付けない' where number = '003'");
		aCalledMeeting("strategy-meeting");
		record("strategy-meeting",
				items.of(id("strategy-meeting"))
					.stream()
					.map((item) -> decided(item.key(), "approved", null))
					.toArray(Decision[]::new));
		work.runAll();

		assertThat(round.texts("select number || placement from project_sheet order by number"))
			.containsExactly("001決定", "002決定", "003位置付けない", "N01決定");
	}

	@Test
	@DisplayName("審議会の意見は、所管課が回答する対応事項になる")
	void takesOpinions() {

		aCalledMeeting("council-first");
		assertThat(titles("council-first")).containsExactly("第2期実施計画（案）");
		var errors = recording.record(id("council-first"),
				new MeetingRecord(MEETING_DAY, "委員15名", "", DUE, List.of(decided("1-1", "heard", null)), List
					.of(new OpinionGiven("全体に指標が弱い", null, null), new OpinionGiven("歩道を優先すること", "dai10-2:001", null))),
				round.actor("office"));
		work.runAll();

		assertThat(errors).isEmpty();
		assertThat(round.texts("select subject || ' ' || coalesce(section, '-') from follow_up order by serial"))
			.containsExactly("第2期実施計画（全体） -", "001 見本事業 001 0101");
		assertThat(round.texts("select revision::text from meeting_paper")).hasSize(4);
	}

	@Test
	@DisplayName("策定委員会は随時開け、予定済みの番号を避ける")
	void callsCommittees() {

		assertThat(calling.callCommittee(AMeetingRound.ROUND, "committee", MEETING_DAY, round.actor("office")))
			.isEmpty();

		// planned for 20 October is another one, which comes after
		assertThat(meetings.get(id("committee-2")).name()).isEqualTo("策定委員会（第1回）");
		BpmnAwareTests.assertThat(instance("meeting", "dai10-2:committee-2")).isWaitingAt("userTask_callMeeting");
		assertThat(calling.callCommittee(AMeetingRound.ROUND, "project-study", MEETING_DAY, round.actor("office")))
			.isNotEmpty();
	}

	@Test
	@DisplayName("記録の訂正は新しい記録になり、元の記録は残る")
	void corrects() {

		aCalledMeeting("project-study");
		record("project-study", decided("1-1", "adopted", null), decided("1-2", "adopted", null));
		work.runAll();

		var errors = corrections.correct(id("project-study"), "1-2", "postponed", "読み違え", round.actor("office"));

		assertThat(errors).isEmpty();
		assertThat(round.placement("N01")).isEqualTo("見送り案");
		assertThat(items.of(id("project-study")).get(1)).satisfies((item) -> {
			assertThat(item.resultLabel()).isEqualTo("採択");
			assertThat(item.correction()).isEqualTo("見送り");
		});
	}

	@Test
	@DisplayName("結果のない議題や理由のない見送りは記録できない")
	void refusesIncompleteRecords() {

		aCalledMeeting("project-study");
		var errors = recording.record(id("project-study"),
				new MeetingRecord(MEETING_DAY, "出席者", "", null, List.of(decided("1-1", "postponed", null)), List.of()),
				round.actor("office"));

		assertThat(errors).extracting("field").containsExactly("items[0].reason", "items", "due");
	}

	private ProcessInstance aMeeting(String kind) {
		return runtime.startProcessInstanceByKey("meeting", "dai10-2:" + kind,
				Map.of("round", "dai10-2", "meetingKind", kind));
	}

	private ProcessInstance aCalledMeeting(String kind) {
		var instance = aMeeting(kind);
		callAndMeet(kind);
		return instance;
	}

	private void callAndMeet(String kind) {
		round.today(AMeetingRound.DAY);
		assertThat(calling.call(id(kind), call(MEETING_DAY), round.actor("office"))).isEmpty();
		work.runAll();
		round.today(MEETING_DAY);
	}

	private void record(String kind, Decision... decisions) {
		assertThat(recording.record(id(kind),
				new MeetingRecord(MEETING_DAY, "出席者", "要旨", DUE, new ArrayList<>(List.of(decisions)), List.of()),
				round.actor("office")))
			.isEmpty();
	}

	private static MeetingCall call(LocalDate day) {
		return new MeetingCall(day, "14:00", "第1会議室", List.of(PostRole.PLANNING_OFFICE, PostRole.SECTION_HEAD), "", "",
				List.of(), "", List.of());
	}

	private static Decision decided(String item, String result, String reason) {
		return new Decision(item, result, reason, null);
	}

	private List<String> titles(String kind) {
		return items.of(id(kind)).stream().map(AgendaItem::title).toList();
	}

	private ProcessInstance instance(String process, String key) {
		return runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(key)
			.singleResult();
	}

	private static MeetingId id(String name) {
		return MeetingId.of("dai10-2", name);
	}

}
