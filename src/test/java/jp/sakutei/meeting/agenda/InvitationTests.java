package jp.sakutei.meeting.agenda;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.sakutei.form.FormError;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.engine.EngineWork;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.meeting.MeetingCall;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.decision.MeetingRecording;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.calendar.Appointment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the page of a call promises stands in the mail. */
@SakuteiTest
@DisplayName("会議の議題と開催通知")
class InvitationTests {

	private static final MeetingId COMMITTEE = MeetingId.of("dai10-2", "committee-2");

	@Autowired
	MeetingCalling calling;

	@Autowired
	MeetingMoving moving;

	@Autowired
	MeetingRecording recording;

	@Autowired
	AgendaItems items;

	@Autowired
	SakuteiSettings settings;

	@Autowired
	EngineWork work;

	@Autowired
	Journal journal;

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
	@DisplayName("「次の会議に載せない」とした調書は、次の会議の議題から外れ、その次には載る")
	void leavesOutWhatWasKeptOffTheNextMeeting() {

		round
			.sql("""
					insert into stage_left_behind (round, stage, sheet, treatment, reason, decided_by, decided_on)
					values ('dai10-2', 'section-hearings', 'dai10-2:002', 'not-next-meeting', '内容が固まらないため', 'office', '2023-10-06')
					""");

		calling.prepare(MeetingId.of("dai10-2", "project-study"), "project-study");
		calling.prepare(MeetingId.of("dai10-2", "strategy-meeting"), "strategy-meeting");

		assertThat(leftOut("project-study")).singleElement()
			.satisfies((item) -> assertThat(item.leftOut()).contains("次の会議に載せない", "内容が固まらないため"));
		assertThat(leftOut("strategy-meeting")).isEmpty();
	}

	@Test
	@DisplayName("案内のリンクは、設定したアドレスで始まる")
	void linksToTheCitysAddress() {
		called(List.of(), "");
		assertThat(mail()).contains("https://plan.example.jp/meetings/" + COMMITTEE)
			.doesNotContain("localhost")
			.contains(settings.baseUrl());
	}

	@Test
	@DisplayName("「通知に添える連絡事項」は案内に載る")
	void carriesTheMessage() {
		called(List.of(), "資料は当日配ります。");
		assertThat(mail()).contains("資料は当日配ります。");
	}

	@Test
	@DisplayName("議題は、いくつあっても残らず載る")
	void namesEveryItem() {
		called(IntStream.rangeClosed(1, 30).mapToObj((number) -> "その他の議題" + number + "番").toList(), "");
		assertThat(mail()).contains("その他の議題1番", "その他の議題21番", "その他の議題30番").doesNotContain("ほか");
	}

	@Test
	@DisplayName("開催日時を変えると、記録の期限も移り、通知した人に一通ずつ届く")
	void tellsOfAnotherDay() {

		called(List.of(), "");
		var to = new Appointment(AMeetingRound.DAY.plusDays(9), "13:30", "第2会議室");
		assertThat(moving.move(COMMITTEE, round.shown(COMMITTEE), to, "議会の日程のため", round.actor("office"))).isEmpty();

		assertThat(round.texts("select recipient from outbox_mail where kind = 'days-moved' order by 1"))
			.containsExactly("office", "office2");
		assertThat(
				round.texts("select body from outbox_mail where kind = 'days-moved' and recipient = 'office2'").get(0))
			.contains("策定委員会（第1回）", "令和5年10月17日（火） 14:00 第1会議室", "令和5年10月19日（木） 13:30 第2会議室", "議会の日程のため");
		assertThat(round.texts("select due::text from work_item where definition = 'userTask_recordMeeting'"))
			.containsExactly("2023-10-19");
		assertThat(journal.of(COMMITTEE.value())).extracting(RecordedEntry::detail)
			.contains("令和5年10月17日（火） 14:00 第1会議室");
	}

	@Test
	@DisplayName("招集していない会議の日時は変えられず、事務局のほかは変えられない")
	void refusesToMove() {

		var to = new Appointment(AMeetingRound.DAY.plusDays(9), "13:30", "第2会議室");
		calling.callCommittee(AMeetingRound.ROUND, "committee", AMeetingRound.DAY.plusDays(7), round.actor("office"));
		assertThat(moving.move(COMMITTEE, round.shown(COMMITTEE), to, "理由", round.actor("office"))).isNotEmpty();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> moving.move(COMMITTEE, round.shown(COMMITTEE), to, "理由", round.actor("mayor")));
	}

	@Test
	@DisplayName("中止すると、通知した人に一通ずつ届く")
	void tellsOfACancellation() {

		called(List.of(), "");
		assertThat(recording.cancel(COMMITTEE, round.shown(COMMITTEE), "台風のため", round.actor("office"))).isEmpty();

		assertThat(round.texts("select recipient || ' ' || body from outbox_mail where kind = 'cancelled' order by 1"))
			.hasSize(2)
			.allSatisfy((mail) -> assertThat(mail).contains("令和5年10月17日（火） 14:00", "台風のため"));
	}

	@Test
	@DisplayName("随時の会議の回数は、開催日の順に数える")
	void countsByDay() {

		called(List.of(), "");
		assertThat(name("committee-2")).isEqualTo("策定委員会（第1回）");
		calling.callCommittee(AMeetingRound.ROUND, "committee", AMeetingRound.DAY.plusDays(1), round.actor("office"));
		work.runAll();
		assertThat(name("committee-3")).isEqualTo("策定委員会（第1回）");
		assertThat(name("committee-2")).isEqualTo("策定委員会（第2回）");
		assertThat(round.texts("select subject from work_item order by business_key")).containsExactly("策定委員会（第2回）",
				"策定委員会（第1回）");
		// planned for 20 October, before the day that it moves to
		moving.move(COMMITTEE, round.shown(COMMITTEE),
				new Appointment(AMeetingRound.DAY.plusDays(14), "14:00", "第1会議室"), "議会のため", round.actor("office"));
		assertThat(name("committee-2")).isEqualTo("策定委員会（第3回）");
		recording.cancel(COMMITTEE, round.shown(COMMITTEE), "台風のため", round.actor("office"));
		calling.callCommittee(AMeetingRound.ROUND, "committee", AMeetingRound.DAY.plusDays(20), round.actor("office"));
		assertThat(name("committee-4")).isEqualTo("策定委員会（第3回）");
	}

	@Test
	@DisplayName("画面を開いた後に変わった日時は、前の日時を見たままでは変えられず、中止もできない")
	void refusesWhatWasNotShown() {

		called(List.of(), "");
		var shown = round.shown(COMMITTEE);
		var office = round.actor("office");
		moving.move(COMMITTEE, shown, new Appointment(AMeetingRound.DAY.plusDays(9), "13:30", "第2会議室"), "議会の日程のため",
				office);
		var mails = round.texts("select body from outbox_mail");

		assertThat(moving.move(COMMITTEE, shown, new Appointment(AMeetingRound.DAY.plusDays(7), "15:00", "第1会議室"), "理由",
				office))
			.extracting(FormError::message)
			.containsExactly(
					"画面を開いた後に、見本 officeさんが「令和5年10月19日（木） 13:30 第2会議室」に変えました。" + "まだ何も変えていません。確かめてから、もう一度操作してください。");
		assertThat(recording.cancel(COMMITTEE, shown, "台風のため", office)).extracting(FormError::field)
			.containsExactly("shown");
		assertThat(round.shown(COMMITTEE)).isEqualTo("2023-10-19 13:30 第2会議室");
		assertThat(round.texts("select body from outbox_mail")).isEqualTo(mails);
	}

	private String name(String meeting) {
		return round.texts("select name from meeting where id = 'dai10-2:" + meeting + "'").get(0);
	}

	private List<AgendaItem> leftOut(String meeting) {
		return items.of(MeetingId.of("dai10-2", meeting)).stream().filter((item) -> !item.onAgenda()).toList();
	}

	private void called(List<String> further, String message) {
		assertThat(calling.callCommittee(AMeetingRound.ROUND, "committee", AMeetingRound.DAY.plusDays(7),
				round.actor("office")))
			.isEmpty();
		work.runAll();
		assertThat(
				calling.call(COMMITTEE,
						new MeetingCall(AMeetingRound.DAY.plusDays(7), "14:00", "第1会議室",
								List.of(PostRole.PLANNING_OFFICE), "", message, List.of(), "", further),
						round.actor("office")))
			.isEmpty();
		work.runAll();
	}

	private String mail() {
		return round.texts("select body from outbox_mail where recipient = 'office'").get(0);
	}

}
