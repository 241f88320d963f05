package jp.sakutei.hearing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.form.FormError;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SakuteiTest
@DisplayName("各課等ヒアリングの進行")
class HearingProcessTests {

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	private static final HearingId PARKS = HearingId.of("dai10-2", "0102");

	private static final LocalDate HEARING_DAY = AMeetingRound.DAY.plusDays(2);

	@Autowired
	ApplicationContext application;

	@Autowired
	HearingOpening opening;

	@Autowired
	HearingManagement management;

	@Autowired
	Hearings hearings;

	@Autowired
	ProjectSheetManagement projects;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	AMeetingRound round;

	HearingSeason season;

	@BeforeEach
	void insert() {
		round = new AMeetingRound(jdbc, organization, clock);
		round.insert();
		season = new HearingSeason(application, round);
	}

	@Test
	@DisplayName("課の事業調書がそろうまで日程は決められない")
	void waitsForTheSectionsSheets() {

		season.request("001");
		season.request("002");
		opening.openAll(AMeetingRound.ROUND);

		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("event_sectionSheetsReady");
		BpmnAwareTests.assertThat(season.instance(PARKS)).isWaitingAt("userTask_scheduleHearing");

		withdraw("001");
		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("event_sectionSheetsReady");
		withdraw("002");
		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
	}

	@Test
	@DisplayName("そろう前でも、理由があれば日程を決められる")
	void opensEarlyForAReason() {

		season.request("001");
		opening.openAll(AMeetingRound.ROUND);

		assertThat(opening.openEarly(ROADS, " ", round.actor("office"))).isFalse();
		assertThat(opening.openEarly(ROADS, "担当者が入院したため", round.actor("office"))).isTrue();
		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
	}

	@Test
	@DisplayName("閉庁日には実施できない")
	void refusesClosedDays() {
		opening.openAll(AMeetingRound.ROUND);
		assertThat(season.schedule(ROADS, AMeetingRound.SUNDAY)).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("閉庁日"));
		assertThat(season.schedule(ROADS, AMeetingRound.DAY.minusDays(1))).isNotEmpty();
	}

	@Test
	@DisplayName("日時を変えると、記録の期限も移り、課の担当者と課長に一通ずつ届く")
	void movesAScheduledHearing() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		assertThat(due()).isEqualTo(HEARING_DAY);
		var errors = management.move(ROADS, round.shown(ROADS),
				new HearingAppointment(HEARING_DAY.plusDays(5), "13:30", "第2会議室", "課長"), "災害対応のため",
				round.actor("office"));

		assertThat(errors).isEmpty();
		assertThat(due()).isEqualTo(HEARING_DAY.plusDays(5));
		assertThat(hearings.get(ROADS).day()).isEqualTo(HEARING_DAY.plusDays(5));
		assertThat(mails("invitation")).hasSize(2);
		assertThat(mails("days-moved")).containsOnlyKeys("head", "road")
			.allSatisfy((person, body) -> assertThat(body).contains("令和5年10月12日（木） 10:00 第1会議室",
					"令和5年10月17日（火） 13:30 第2会議室", "災害対応のため", "見本 office", "/hearings/" + ROADS));
		assertThat(journal.of(ROADS.value())).extracting(RecordedEntry::deed)
			.containsExactly(Deed.HEARING_SCHEDULED, Deed.HEARING_MOVED);
		assertThat(journal.of(ROADS.value()).get(0).detail()).isEqualTo("令和5年10月12日（木） 10:00 第1会議室");
	}

	@Test
	@DisplayName("中止すると課に知らせ、日程を改めて決められる")
	void cancelsAndSchedulesAgain() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		assertThat(management.cancel(ROADS, round.shown(ROADS), "課長が入院したため", round.actor("office"))).isEmpty();

		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.READY);
		assertThat(hearings.get(ROADS).day()).isNull();
		assertThat(mails("cancelled")).containsOnlyKeys("head", "road")
			.allSatisfy((person, body) -> assertThat(body).contains("令和5年10月12日（木） 10:00", "課長が入院したため"));
		assertThat(season.schedule(ROADS, HEARING_DAY.plusDays(5))).isEmpty();
		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("userTask_recordHearing");
		assertThat(due()).isEqualTo(HEARING_DAY.plusDays(5));
	}

	@Test
	@DisplayName("日時の変更と中止は、事務局だけができる")
	void isMovedByTheOfficeOnly() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> management.move(ROADS, round.shown(ROADS),
				new HearingAppointment(HEARING_DAY.plusDays(5), "10:00", "第1会議室", "課長"), "理由", round.actor("head")));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> management.cancel(ROADS, round.shown(ROADS), "理由", round.actor("road")));
	}

	@Test
	@DisplayName("提出のないまま待っているヒアリングは、翌日の処理で進む")
	void looksAgainEachDay() {

		season.request("001");
		opening.openAll(AMeetingRound.ROUND);
		round.sql("update hand_in set state = '取下げ', closed_at = now()");
		opening.run(AMeetingRound.DAY);

		BpmnAwareTests.assertThat(season.instance(ROADS)).isWaitingAt("userTask_scheduleHearing");
	}

	@Test
	@DisplayName("画面を開いた後に変わった日時は、前の日時を見たままでは変えられず、中止もできない")
	void refusesWhatWasNotShown() {

		opening.openAll(AMeetingRound.ROUND);
		season.schedule(ROADS, HEARING_DAY);
		var shown = round.shown(ROADS);
		var office = round.actor("office");
		management.move(ROADS, shown, new HearingAppointment(HEARING_DAY.plusDays(5), "13:30", "第2会議室", "課長"),
				"災害対応のため", office);

		assertThat(management.move(ROADS, shown, new HearingAppointment(HEARING_DAY, "15:00", "第1会議室", "課長"), "理由",
				office))
			.extracting(FormError::message)
			.containsExactly(
					"画面を開いた後に、見本 officeさんが「令和5年10月17日（火） 13:30 第2会議室」に変えました。" + "まだ何も変えていません。確かめてから、もう一度操作してください。");
		assertThat(management.cancel(ROADS, shown, "理由", office)).extracting(FormError::field).containsExactly("shown");
		assertThat(hearings.get(ROADS).day()).isEqualTo(HEARING_DAY.plusDays(5));
		assertThat(mails("days-moved")).hasSize(2);
		assertThat(mails("cancelled")).isEmpty();
	}

	private void withdraw(String number) {
		assertThat(projects.withdraw(new ProjectSheetId("dai10-2:" + number), round.actor("head"), "やめるため")).isEmpty();
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

}
