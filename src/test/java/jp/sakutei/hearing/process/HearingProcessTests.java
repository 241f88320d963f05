package jp.sakutei.hearing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.Consequence;
import jp.sakutei.hearing.DraftJudgement;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingRecord;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.SheetNote;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("各課等ヒアリングの進行")
class HearingProcessTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	private static final HearingId PARKS = HearingId.of("dai10-2", "0102");

	private static final LocalDate HEARING_DAY = AMeetingRound.DAY.plusDays(2);

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement management;

	@Autowired
	Hearings hearings;

	@Autowired
	HandInManagement handIns;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	@Qualifier("sectionsHeard")
	StageRequirement requirement;

	@Autowired
	Journal journal;

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
	@DisplayName("課の事業調書がそろうまで日程は決められない")
	void waitsForTheSectionsSheets() {

		request("001");
		request("002");
		opening.openAll(AMeetingRound.ROUND);

		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("event_sectionSheetsReady");
		BpmnAwareTests.assertThat(instance(PARKS)).isWaitingAt("userTask_scheduleHearing");

		withdraw("001");
		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("event_sectionSheetsReady");
		withdraw("002");
		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
	}

	@Test
	@DisplayName("そろう前でも、理由があれば日程を決められる")
	void opensEarlyForAReason() {

		request("001");
		opening.openAll(AMeetingRound.ROUND);

		assertThat(opening.openEarly(ROADS, " ", round.actor("office"))).isFalse();
		assertThat(opening.openEarly(ROADS, "担当者が入院したため", round.actor("office"))).isTrue();
		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
	}

	@Test
	@DisplayName("閉庁日には実施できない")
	void refusesClosedDays() {
		opening.openAll(AMeetingRound.ROUND);
		assertThat(schedule(ROADS, AMeetingRound.SUNDAY)).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("閉庁日"));
		assertThat(schedule(ROADS, AMeetingRound.DAY.minusDays(1))).isNotEmpty();
	}

	@Test
	@DisplayName("続いている事業を見送りの案にはできない")
	void refusesToPutOffWhatRuns() {

		opening.openAll(AMeetingRound.ROUND);
		schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		var errors = management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", null,
						List.of(note("001", DraftJudgement.POSTPONE, "", Consequence.NONE),
								note("002", DraftJudgement.DRAFT, "", Consequence.NONE))),
				round.actor("office"));

		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.field()).isEqualTo("sheets[0].judgement");
			assertThat(error.message()).contains("区分が新規の事業です（この事業は継続）");
		});
		assertThat(round.placement("002")).isEqualTo("候補");
	}

	@Test
	@DisplayName("記録は位置付けの案になり、差し戻しは提出を、回答を求める指摘は対応事項を生む")
	void recordsAndSendsRemarksOn() {

		opening.openAll(AMeetingRound.ROUND);
		var instance = instance(ROADS);
		assertThat(schedule(ROADS, HEARING_DAY)).isEmpty();
		BpmnAwareTests.assertThat(instance).isWaitingAt("userTask_recordHearing");

		round.today(HEARING_DAY);
		var errors = management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", AMeetingRound.DAY.plusDays(14),
						List.of(note("001", DraftJudgement.CONTINUE_AS_CURRENT, "数値を直すこと", Consequence.RETURN),
								note("002", DraftJudgement.DRAFT, "効果を示すこと", Consequence.ANSWER))),
				round.actor("office"));
		assertThat(errors).isEmpty();
		assertThat(missing()).isEqualTo(1);
		work.runAll();

		BpmnAwareTests.assertThat(instance).isEnded().hasPassed("endEvent_sectionHeard");
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.HEARD);
		assertThat(round.placement("001")).isEqualTo("位置付けない案");
		assertThat(round.placement("002")).isEqualTo("位置付け案");
		assertThat(round.texts("select sheet || ' ' || reason from hand_in")).containsExactly("dai10-2:001 hearing");
		assertThat(round.texts("select sheet || ' ' || content from follow_up")).containsExactly("dai10-2:002 効果を示すこと");
	}

	@Test
	@DisplayName("日時を変えると、記録の期限も移り、課の担当者と課長に一通ずつ届く")
	void movesAScheduledHearing() {

		opening.openAll(AMeetingRound.ROUND);
		schedule(ROADS, HEARING_DAY);
		assertThat(due()).isEqualTo(HEARING_DAY);
		var errors = management.move(ROADS, new HearingAppointment(HEARING_DAY.plusDays(5), "13:30", "第2会議室", "課長"),
				"災害対応のため", round.actor("office"));

		assertThat(errors).isEmpty();
		assertThat(due()).isEqualTo(HEARING_DAY.plusDays(5));
		assertThat(hearings.get(ROADS).day()).isEqualTo(HEARING_DAY.plusDays(5));
		assertThat(mails("invitation")).hasSize(2);
		assertThat(mails("days-moved")).containsOnlyKeys("head", "road")
			.allSatisfy((person, body) -> assertThat(body).contains("令和5年10月12日（木） 10:00 第1会議室",
					"令和5年10月17日（火） 13:30 第2会議室", "災害対応のため", "見本 office", "/hearings/" + ROADS));
		assertThat(journal.of(ROADS.value())).extracting(RecordedEntry::deed)
			.containsExactly(Deed.HEARING_SCHEDULED, Deed.HEARING_MOVED);
	}

	@Test
	@DisplayName("中止すると課に知らせ、日程を改めて決められる")
	void cancelsAndSchedulesAgain() {

		opening.openAll(AMeetingRound.ROUND);
		schedule(ROADS, HEARING_DAY);
		assertThat(management.cancel(ROADS, "課長が入院したため", round.actor("office"))).isEmpty();

		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.READY);
		assertThat(hearings.get(ROADS).day()).isNull();
		assertThat(mails("cancelled")).containsOnlyKeys("head", "road")
			.allSatisfy((person, body) -> assertThat(body).contains("令和5年10月12日（木） 10:00", "課長が入院したため"));
		assertThat(schedule(ROADS, HEARING_DAY.plusDays(5))).isEmpty();
		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("userTask_recordHearing");
		assertThat(due()).isEqualTo(HEARING_DAY.plusDays(5));
	}

	@Test
	@DisplayName("日時の変更と中止は、事務局だけができる")
	void isMovedByTheOfficeOnly() {

		opening.openAll(AMeetingRound.ROUND);
		schedule(ROADS, HEARING_DAY);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> management.move(ROADS,
				new HearingAppointment(HEARING_DAY.plusDays(5), "10:00", "第1会議室", "課長"), "理由", round.actor("head")));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> management.cancel(ROADS, "理由", round.actor("road")));
	}

	@Test
	@DisplayName("差し戻しの指摘は、選んだ項目に立つ")
	void remarksAtAField() {

		request("001");
		round
			.sql("""
					insert into revision (sheet, number, hand_in, form_version, name, kind, answers, submitted_by, submitted_at)
					select sheet, 1, id, 'sample', '見本', '継続', '{}', 'road', '2023-10-10T00:00:00Z' from hand_in""");
		round.sql("update project_sheet set current_revision = 1 where id = 'dai10-2:001'");
		round.sql("update hand_in set state = '取下げ', closed_at = '2023-10-10T00:00:00Z'");
		opening.openAll(AMeetingRound.ROUND);
		schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		management.record(ROADS,
				new HearingRecord(HEARING_DAY, "課長", "", AMeetingRound.DAY.plusDays(14),
						List.of(new SheetNote("dai10-2:001", DraftJudgement.DRAFT, "理由", "目標を見直すこと", "indicators",
								Consequence.RETURN))),
				round.actor("office"));
		work.runAll();

		assertThat(round.texts("select concat_ws(' ', sheet, revision, label, said_as, remark) from field_remark"))
			.containsExactly("dai10-2:001 1 指標 各課等ヒアリング 目標を見直すこと");
	}

	@Test
	@DisplayName("指摘の内容や期限のない記録は受け付けない")
	void refusesIncompleteRecords() {

		opening.openAll(AMeetingRound.ROUND);
		schedule(ROADS, HEARING_DAY);
		round.today(HEARING_DAY);
		var errors = management.record(ROADS, new HearingRecord(HEARING_DAY, "課長", "", null,
				List.of(note("001", DraftJudgement.DRAFT, "", Consequence.RETURN))), round.actor("office"));

		assertThat(errors).extracting("field").containsExactly("sheets[0].remark", "due");
	}

	@Test
	@DisplayName("提出のないまま待っているヒアリングは、翌日の処理で進む")
	void looksAgainEachDay() {

		request("001");
		opening.openAll(AMeetingRound.ROUND);
		round.sql("update hand_in set state = '取下げ', closed_at = now()");
		opening.run(AMeetingRound.DAY);

		BpmnAwareTests.assertThat(instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
	}

	private void request(String number) {
		handIns
			.request(new HandInRequest(new ProjectSheetId("dai10-2:" + number), HandInReason.SURVEY, null,
					Dues.allOn(AMeetingRound.DAY.plusDays(7)), null))
			.orElseThrow();
	}

	private void withdraw(String number) {
		assertThat(projects.withdraw(new ProjectSheetId("dai10-2:" + number), round.actor("head"), "やめるため")).isEmpty();
	}

	private List<FormError> schedule(HearingId hearing, LocalDate day) {
		return management.schedule(hearing, new HearingAppointment(day, "10:00", "第1会議室", "課長"), round.actor("office"));
	}

	private LocalDate due() {
		return jdbc.sql("select due from work_item where business_key = ? and definition = 'userTask_recordHearing'")
			.param(ROADS.value())
			.query(LocalDate.class)
			.single();
	}

	/** By recipient. */
	private Map<String, String> mails(String kind) {
		var mails = new TreeMap<String, String>();
		jdbc.sql("select recipient, body from outbox_mail where kind = ?").param(kind).query((row) -> {
			assertThat(mails.put(row.getString(1), row.getString(2))).isNull();
		});
		return mails;
	}

	private static SheetNote note(String number, DraftJudgement judgement, String remark, Consequence consequence) {
		return new SheetNote("dai10-2:" + number, judgement, "理由", remark, consequence);
	}

	private int missing() {
		return requirement.missing(AMeetingRound.ROUND, new StageId("section-hearings")).size();
	}

	private ProcessInstance instance(HearingId hearing) {
		return runtime.createProcessInstanceQuery().processInstanceBusinessKey(hearing.value()).singleResult();
	}

}
