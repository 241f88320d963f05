package jp.sakutei.hearing.timetable;

import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingState;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.meeting.AMeetingRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SakuteiTest
@DisplayName("ヒアリングの時間割を作り、知らせる")
class TimetableManagementTests extends ATimetableToBuild {

	@Test
	@DisplayName("案は見てから取り入れ、知らせるまで課には届かない")
	void takesWhatWasShown() {

		var shown = timetable.propose(ROUND, false);
		assertThat(shown.placed()).extracting(Entry::text)
			.containsExactly("10月17日（火）9:00 第1会議室", "10月17日（火）10:30 第1会議室");
		assertThat(timetables.of(ROUND).entries()).isEmpty();

		assertThat(timetable.take(ROUND, false, shown.fingerprint(), round.actor("office"))).isEmpty();
		assertThat(timetables.of(ROUND).entries()).extracting(Entry::text)
			.containsExactly("10月17日（火）9:00 第1会議室", "10月17日（火）10:30 第1会議室");
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.READY);
		assertThat(mails("invitation")).isEmpty();
		assertThat(messages(timetable.take(ROUND, false, shown.fingerprint(), round.actor("office")))).singleElement()
			.asString()
			.contains("ほかの人が時間割を変えました");
	}

	@Test
	@DisplayName("知らせると日程になり、担当と課長、聴取担当に、一人一通ずつ届く")
	void announces() {

		planAll();
		assertThat(announce()).isEmpty();

		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.SCHEDULED);
		assertThat(hearings.get(ROADS).appointment())
			.isEqualTo(new HearingAppointment(DAY, "9:00", 60, "第1会議室", new PersonId("office"), "道路整備課の課長・担当者"));
		assertThat(mails("invitation")).containsOnlyKeys("head", "office", "park", "road");
		assertThat(mails("invitation").get("park")).contains("令和5年10月17日（火） 10:30", "第1会議室", "003");
		assertThat(mails("invitation").get("office")).contains("下記のとおり", "道路整備課\n令和5年10月17日（火） 9:00 第1会議室",
				"公園緑地課\n令和5年10月17日（火） 10:30 第1会議室", "/rounds/dai10-2/hearings");
		assertThat(round.texts("select definition from work_item order by business_key"))
			.containsExactly("userTask_recordHearing", "userTask_recordHearing");
		assertThat(round.texts("select section from hearing_plan")).isEmpty();
		assertThat(messages(announce())).singleElement().asString().contains("ほかの人が時間割を変えました");
	}

	@Test
	@DisplayName("点検待ちの課は予定のまま残り、そろってから知らせる")
	void leavesWaitingSectionsPlanned() {

		planAll();
		round.sql("update section_hearing set state = 'waiting' where section = '0102'");
		assertThat(announce()).isEmpty();
		assertThat(timetables.of(ROUND).of("0101").orElseThrow().told()).isTrue();
		assertThat(timetables.of(ROUND).of("0102").orElseThrow().told()).isFalse();
		assertThat(mails("invitation")).doesNotContainKey("park");
	}

	@Test
	@DisplayName("重なりがあるうちは、だれにも知らせない")
	void announcesNothingThatClashes() {

		planAll();
		settings.block(ROUND, ATimetable.blocked(Reach.SECTION, "0102", DAY, DAY), round.actor("office"));
		assertThat(messages(announce())).containsExactly("公園緑地課：10月17日（火）10:30は、公園緑地課の都合が悪い時間です（見本の理由）。");
		assertThat(hearings.get(ROADS).state()).isEqualTo(HearingState.READY);
	}

	@Test
	@DisplayName("手で決める日程も、会議室・聴取担当・時刻の重なりと使えない時間を断る")
	void refusesByHandWhatClashes() {

		var office = round.actor("office");
		assertThat(management.schedule(ROADS, at("10:00", "第1会議室", "office"), office)).isEmpty();
		var parks = HearingId.of("dai10-2", "0102");
		assertThat(management.schedule(parks, at("10:30", "第１会議室", "office2"), office)).extracting(FormError::field)
			.containsExactly("place");
		assertThat(management.schedule(parks, at("10:30", "第2会議室", "office"), office)).extracting(FormError::field)
			.containsExactly("officer");
		round.sql(
				"insert into post (person, role, section, valid_from) values ('head', 'section-head', '0102', '2023-04-01')");
		assertThat(management.schedule(parks, at("10:30", "第2会議室", "office2"), office)).extracting(FormError::field)
			.containsExactly("startTime");
		assertThat(management.schedule(parks, at("11:00", "第2会議室", "office2"), office)).isEmpty();
		assertThat(management.move(parks, "2023-10-17 11:00 第2会議室", at("10:00", "第2会議室", "office2"), "理由", office))
			.isNotEmpty();
	}

	@Test
	@DisplayName("時間割は事務局だけが動かせる")
	void isMovedByTheOfficeOnly() {

		var head = round.actor("head");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> timetable.take(ROUND, false, "", head));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> timetable.announce(ROUND, "", head));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> timetable.place(ROUND, ATimetable.entry("0101", DAY, "09:00", "第1会議室", null), "", "", head));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> timetable.swap(ROUND, "0101", "0102", List.of(), "", head));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> timetable.takeOut(ROUND, "0101", "", "", head));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> settings.setUp(ROUND, ROOMS, List.of(), head));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> settings.block(ROUND, ATimetable.blocked(Reach.EVERYBODY, "", DAY, DAY), head));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> settings.free(ROUND, 1, head));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> settings.wish(ROUND, Map.of(), head));
	}

	@Test
	@DisplayName("日程を決める画面には、予定した枠が入っている")
	void suggestsThePlan() {

		planAll();
		assertThat(timetables.of(ROUND).entries()).hasSize(2);
		assertThat(journal.of("dai10-2:section-hearings")).extracting(RecordedEntry::deed)
			.containsExactly(Deed.HEARING_ROOMS_SET, Deed.HEARING_TIMETABLE_TAKEN);
	}

}
