package jp.sakutei.tracking.schedule;

import java.util.Map;

import jp.sakutei.round.stage.StageState;
import jp.sakutei.tracking.schedule.Outlook.Danger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.round.stage.StageState.CLOSED;
import static jp.sakutei.round.stage.StageState.OPEN;
import static jp.sakutei.round.stage.StageState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("策定スケジュールの見通しと図")
class ScheduleTests {

	/** The prototype's: 51 of 80 sections on the 16th of 19 working days. */
	private final Year slow = new Year().hearing("課長ヒアリング（財政課長）", "2023-11-06", "2023-11-30", OPEN, 51, 80)
		.hearing("部長ヒアリング", "2023-12-04", "2023-12-22", WAITING, 0, 80, "s1")
		.hearing("市長査定", "2024-01-22", "2024-01-31", WAITING, 0, 80, "s2");

	@Test
	@DisplayName("今の速さでは終わらない段階と、その始まりに重なる段階を言う")
	void seesWhatWillNotEndInTime() {

		var schedule = slow.on("2023-11-27");

		assertThat(ScheduleWords.heading(schedule)).isEqualTo("遅れのおそれは1つ：課長ヒアリング");
		assertThat(ScheduleWords.lead(schedule))
			.isEqualTo("1日3.2課の速さで進んでいて、12月11日（月）まで掛かる見込みです。間に合わせるには1日9.7課が必要です。" + "「部長ヒアリング」の始まり（12月4日（月））に重なります。");
		assertThat(schedule.inDanger()).extracting(schedule::name).containsExactly("課長ヒアリング", "部長ヒアリング");
		assertThat(schedule.in(Danger.AFFECTED)).extracting(schedule::name).containsExactly("部長ヒアリング");
	}

	@Test
	@DisplayName("半分を過ぎるまで、また間に合う速さなら、心配させない")
	void doesNotCryWolf() {
		assertThat(slow.on("2023-11-13").inDanger()).isEmpty();
		assertThat(hearing(OPEN, 70).on("2023-11-27").inDanger()).isEmpty();
		assertThat(hearing(OPEN, 80).on("2023-11-30").inDanger()).isEmpty();
		assertThat(hearing(CLOSED, 80).on("2024-02-01").inDanger()).isEmpty();
	}

	@Test
	@DisplayName("半分を過ぎて一つも終わっていなければ、終わりの見込みなしに言う")
	void seesWhatHasNotBegun() {
		var outlook = only(hearing(OPEN, 0).on("2023-11-27"));
		assertThat(outlook.danger()).isEqualTo(Danger.AT_RISK);
		assertThat(outlook.expectedEnd()).isNull();
		assertThat(outlook.why()).contains("まだ1課も終わっていません", "1日26.7課");
	}

	@Test
	@DisplayName("始まるはずの日、終わるはずの日を過ぎれば遅れで、その日のうちは遅れではない")
	void seesWhatIsLate() {
		assertThat(new Year().council("2023-11-01", CLOSED)
			.hearing("課長ヒアリング", "2023-11-06", "2023-11-30", WAITING, 0, 80)
			.on("2023-11-06")
			.inDanger()).isEmpty();
		assertThat(only(hearing(WAITING, 0).on("2023-11-08")).words()).isEqualTo("始まりが2開庁日遅れ");
		assertThat(only(hearing(WAITING, 0).on("2023-11-08")).why()).isEqualTo("11月6日（月）に始まる予定でした。「調査」が終わっていません。");
		assertThat(only(hearing(OPEN, 79).on("2023-12-01")).words()).isEqualTo("終わりが1開庁日遅れ");
		assertThat(only(hearing(OPEN, 79).on("2023-12-01")).why()).isEqualTo("11月30日（木）に終わる予定でした。残りは1課です。");
		assertThat(ScheduleWords.heading(hearing(OPEN, 79).on("2023-12-01"))).isEqualTo("遅れは1つ：課長ヒアリング");
	}

	@Test
	@DisplayName("始まる日が来ても始められない段階は、その日から、何が終わっていないかとともに言う")
	void seesWhatCannotStart() {
		assertThat(only(hearing(WAITING, 0).on("2023-11-06")))
			.isEqualTo(new Outlook(Danger.LATE, null, "今日始められません", "「課長ヒアリング」は今日始まる予定ですが、始められません。「調査」が終わっていません。"));
		assertThat(ScheduleWords.heading(hearing(WAITING, 0).on("2023-11-06"))).isEqualTo("遅れは1つ：課長ヒアリング");
	}

	@Test
	@DisplayName("中に期限のある段階は、速さではなく、期限を過ぎたもので言う")
	void asksTheDaysInsideOfAStage() {
		var survey = new Year().survey("2023-05-08", "2023-05-31", "2023-05-19", OPEN, 1, 274);
		assertThat(survey.on("2023-05-30").inDanger()).isEmpty();
		assertThat(only(survey.on("2023-05-23", Map.of("s1", 14))).words()).isEqualTo("期限を過ぎたもの 14件");
	}

	@Test
	@DisplayName("見出しは、始まる前、予定どおり、終わった後、いくつもの遅れを言い分ける")
	void answersAtAnyTime() {
		assertThat(ScheduleWords.heading(new Year().on("2023-05-01"))).isEqualTo("日程はまだ決まっていません");
		var waiting = new Year().survey("2023-05-08", "2023-05-31", "2023-05-19", WAITING, 0, 0)
			.council("2023-06-07", WAITING);
		assertThat(ScheduleWords.heading(waiting.on("2023-05-01"))).isEqualTo("策定は5月8日（月）に始まります");
		assertThat(ScheduleWords.lead(waiting.on("2023-05-01"))).isEqualTo("次は、5月8日（月）の「調査」です。");
		var on = new Year().survey("2023-05-08", "2023-05-31", "2023-05-19", OPEN, 0, 0).council("2023-06-07", WAITING);
		assertThat(ScheduleWords.heading(on.on("2023-05-10"))).isEqualTo("予定どおり進んでいます");
		var over = new Year().survey("2023-05-08", "2023-05-31", "2023-05-19", CLOSED, 9, 9);
		assertThat(ScheduleWords.heading(over.on("2023-06-10"))).isEqualTo("策定は終わりました");
		assertThat(ScheduleWords.lead(over.on("2023-06-10"))).isEmpty();
		var three = waiting.hearing("査定", "2023-06-08", "2023-06-09", WAITING, 0, 0);
		assertThat(ScheduleWords.heading(three.on("2023-06-20"))).isEqualTo("遅れは3つ：調査、審議会 ほか");
	}

	@Test
	@DisplayName("同じ名の段階は、何回目かで見分ける")
	void tellsNamesakesApart() {
		var schedule = new Year().council("2023-11-08", WAITING).council("2024-02-07", WAITING).on("2023-05-01");
		assertThat(schedule.stages()).extracting((each) -> schedule.name(each.stage()))
			.containsExactly("審議会（1回目）", "審議会（2回目）");
	}

	@Test
	@DisplayName("これから4週間の期日が、日の順に並ぶ")
	void listsTheDaysAhead() {
		var schedule = slow.council("2023-12-06", WAITING).beside("幹事会", "2023-12-05", false).on("2023-11-27");
		assertThat(ScheduleDay.ahead(schedule)).extracting((each) -> each.day() + " " + each.text())
			.containsExactly("2023-11-30 課長ヒアリングの終わり", "2023-12-04 部長ヒアリングの始まり", "2023-12-05 幹事会", "2023-12-06 審議会",
					"2023-12-22 部長ヒアリングの終わり");
		assertThat(ScheduleDay.ahead(schedule).get(0).late()).startsWith("残り29課、");
	}

	@Test
	@DisplayName("図は、予定を枠、実績を帯、今日を線で、日のとおりの場所に描く")
	void drawsTheYear() {

		var picture = SchedulePicture.of(slow.on("2023-11-27"));

		assertThat(picture.period()).isEqualTo("令和5年11月～令和6年1月");
		assertThat(picture.months()).extracting((month) -> month.label()).containsExactly("11月", "12月", "1月");
		// 92 days on 960 units
		var line = picture.lines().get(1);
		assertThat(line.planned().x()).isEqualTo("320.2");
		assertThat(line.planned().width()).isEqualTo("260.9");
		assertThat(line.actual().x()).isEqualTo("320.2");
		assertThat(line.actual().width()).isEqualTo("229.6");
		assertThat(line.ahead().x()).isEqualTo("581.0");
		assertThat(line.words().text()).isEqualTo("▲ 12月11日（月）まで掛かる見込み　11月6日～30日　51／80課");
		assertThat(picture.todayX()).isEqualTo("544.5");
		assertThat(picture.lines().get(3).words().end()).isTrue();
		assertThat(picture.lines()).extracting(ScheduleLine::y).containsExactly(46, 72, 98, 124);
		assertThat(picture.height()).isEqualTo(154);
	}

	@Test
	@DisplayName("一日の段階と随時の会議はひし形で、今日が外にあれば線はない")
	void drawsDays() {
		var picture = SchedulePicture.of(new Year().council("2023-11-08", CLOSED)
			.beside("幹事会", "2023-11-01", true)
			.beside("策定委員会", "2023-11-15", false)
			.on("2024-03-01"));
		assertThat(picture.todayX()).isNull();
		assertThat(picture.lines().get(1).planned()).isNull();
		assertThat(picture.lines().get(1).diamonds()).extracting((each) -> each.done() + " " + each.title())
			.containsExactly("true 審議会 11月8日（水）");
		assertThat(picture.lines().get(2).name()).isEqualTo("幹事会・策定委員会（随時）");
		assertThat(picture.lines().get(2).diamonds()).extracting((each) -> each.done()).containsExactly(true, false);
		assertThat(picture.lines().get(2).words().text()).isEqualTo("1回開催");
		var before = SchedulePicture
			.of(new Year().council("2023-11-08", CLOSED).beside("策定委員会", "2023-11-15", false).on("2023-11-15"));
		assertThat(before.lines().get(2).words().text()).isEqualTo("次は11月15日");
	}

	private static Year hearing(StageState state, int done) {
		return new Year().hearing("課長ヒアリング", "2023-11-06", "2023-11-30", state, done, 80);
	}

	private static Outlook only(Schedule schedule) {
		assertThat(schedule.inDanger()).hasSize(1);
		return schedule.outlook(schedule.inDanger().get(0));
	}

}
