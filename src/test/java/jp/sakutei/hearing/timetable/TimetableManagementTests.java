package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
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
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.HearingRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.meeting.AMeetingRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SakuteiTest
@DisplayName("ヒアリングの時間割を作り、動かし、知らせる")
class TimetableManagementTests {

	/** The only day of the stage. */
	private static final LocalDate DAY = AMeetingRound.DAY.plusDays(7);

	private static final HearingId ROADS = HearingId.of("dai10-2", "0101");

	private static final HearingRooms ROOMS = new HearingRooms(List.of("第1会議室", "第2会議室"),
			List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 15)), 60);

	@Autowired
	TimetableManagement timetable;

	@Autowired
	TimetableSettings settings;

	@Autowired
	Timetables timetables;

	@Autowired
	HearingManagement management;

	@Autowired
	HearingOpening opening;

	@Autowired
	Hearings hearings;

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
		opening.openAll(ROUND);
		settings.setUp(ROUND, ROOMS, List.of(), round.actor("office"));
	}

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
	@DisplayName("知らせると日程になり、担当と課長、担当者に、一人一通ずつ届く")
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
	@DisplayName("知らせる前の課は、理由なしに空いている枠へ動かせ、だれにも届かない")
	void movesAPlan() {

		planAll();
		assertThat(place("0101", "13:15", "第1会議室", "2023-10-17 9:00 第1会議室", "")).isEmpty();
		assertThat(timetables.of(ROUND).of("0101").orElseThrow().text()).isEqualTo("10月17日（火）13:15 第1会議室");
		assertThat(messages(place("0101", "10:30", "第1会議室", "2023-10-17 13:15 第1会議室", ""))).singleElement()
			.asString()
			.contains("第1会議室で公園緑地課（10:30から）のヒアリングがあります");
		assertThat(messages(place("0101", "9:00", "第1会議室", "2023-10-17 9:00 第1会議室", ""))).singleElement()
			.asString()
			.contains("ほかの人が時間割を変えました");
		assertThat(round.texts("select kind from outbox_mail")).isEmpty();
		assertThat(journal.of(ROADS.value())).extracting(RecordedEntry::detail)
			.containsExactly("10月17日（火）9:00 第1会議室 → 10月17日（火）13:15 第1会議室");
	}

	@Test
	@DisplayName("同じ時間に動かすと、空いている別の担当者が受け持つ")
	void findsAFreeOfficer() {

		planAll();
		place("0102", "9:00", "第2会議室", "2023-10-17 10:30 第1会議室", "");
		assertThat(timetables.of(ROUND).of("0102").orElseThrow().officer()).isEqualTo(new PersonId("office2"));
	}

	@Test
	@DisplayName("知らせた課を動かすには理由がいり、課に届く")
	void movesWhatWasTold() {

		planAll();
		announce();
		var shown = "2023-10-17 9:00 第1会議室";
		assertThat(messages(place("0101", "13:15", "第2会議室", shown, ""))).containsExactly("日時を変更する理由を入力してください。");
		assertThat(messages(place("0101", "10:30", "第1会議室", shown, "都合"))).isNotEmpty();
		assertThat(place("0101", "13:15", "第2会議室", shown, "会議室の都合")).isEmpty();
		assertThat(hearings.get(ROADS).startTime()).isEqualTo("13:15");
		assertThat(mails("days-moved")).containsOnlyKeys("head", "office", "road");
		assertThat(messages(place("0101", "9:00", "第1会議室", shown, "都合"))).isNotEmpty();
	}

	@Test
	@DisplayName("二つの課を入れ替える。知らせた課なら、一人一通で届く")
	void swaps() {

		planAll();
		assertThat(swap("")).isEmpty();
		assertThat(timetables.of(ROUND).of("0101").orElseThrow().text()).isEqualTo("10月17日（火）10:30 第1会議室");
		assertThat(swap("")).isNotEmpty();
		announce();
		var back = timetable.swap(ROUND, "0101", "0102", List.of("2023-10-17 10:30 第1会議室", "2023-10-17 9:00 第1会議室"),
				"課長の出張", round.actor("office"));
		assertThat(back).isEmpty();
		assertThat(hearings.get(ROADS).startTime()).isEqualTo("9:00");
		assertThat(mails("days-moved")).containsOnlyKeys("head", "office", "park", "road");
		assertThat(mails("days-moved").get("office")).contains("道路整備課\n  変更前", "公園緑地課\n  変更前");
	}

	@Test
	@DisplayName("知らせた課とまだの課は入れ替えない")
	void doesNotSwapToldAndUntold() {

		planAll();
		round.sql("update section_hearing set state = 'waiting' where section = '0102'");
		announce();
		assertThat(messages(swap("理由"))).singleElement().asString().contains("入れ替えられません");
	}

	@Test
	@DisplayName("予定から外すと未定に戻り、知らせた課は理由とともに中止になる")
	void takesOut() {

		planAll();
		var shown = "2023-10-17 9:00 第1会議室";
		assertThat(timetable.takeOut(ROUND, "0101", shown, "", round.actor("office"))).isEmpty();
		assertThat(timetables.of(ROUND).of("0101")).isEmpty();
		assertThat(timetable.takeOut(ROUND, "0101", shown, "", round.actor("office"))).isNotEmpty();
		announce();
		var park = "2023-10-17 10:30 第1会議室";
		assertThat(timetable.takeOut(ROUND, "0102", park, "", round.actor("office"))).isNotEmpty();
		assertThat(timetable.takeOut(ROUND, "0102", park, "台風のため", round.actor("office"))).isEmpty();
		assertThat(mails("cancelled")).containsOnlyKeys("office", "park");
	}

	@Test
	@DisplayName("手で決める日程も、会議室・担当者・時刻の重なりと使えない時間を断る")
	void refusesByHandWhatClashes() {

		var office = round.actor("office");
		assertThat(management.schedule(ROADS, at("10:00", "第1会議室", "office"), office)).isEmpty();
		var parks = HearingId.of("dai10-2", "0102");
		assertThat(management.schedule(parks, at("10:30", "第１会議室", "office2"), office)).extracting(FormError::field)
			.containsExactly("place");
		assertThat(management.schedule(parks, at("10:30", "第2会議室", "office"), office)).extracting(FormError::field)
			.containsExactly("officer");
		round.sql("insert into post (person, role, section, valid_from) values ('head', 'section-head', '0102', '2023-04-01')");
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
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> timetable.place(ROUND, ATimetable.entry("0101", DAY, "09:00", "第1会議室", null), "", "", head));
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

	private void planAll() {
		assertThat(timetable.take(ROUND, false, timetable.propose(ROUND, false).fingerprint(), round.actor("office")))
			.isEmpty();
	}

	private List<FormError> announce() {
		var told = TimetableManagement.announceable(timetables.of(ROUND), hearings.of("dai10-2"));
		return timetable.announce(ROUND, new Proposal(told, List.of()).fingerprint(), round.actor("office"));
	}

	private List<FormError> place(String section, String time, String room, String shown, String reason) {
		var to = new Entry(section, new Slot(DAY, HearingRooms.time(time), 60), room, null, false);
		return timetable.place(ROUND, to, shown, reason, round.actor("office"));
	}

	private List<FormError> swap(String reason) {
		return timetable.swap(ROUND, "0101", "0102", List.of("2023-10-17 9:00 第1会議室", "2023-10-17 10:30 第1会議室"), reason,
				round.actor("office"));
	}

	private static HearingAppointment at(String time, String place, String officer) {
		return new HearingAppointment(DAY, time, 60, place, new PersonId(officer), "課長");
	}

	private static List<String> messages(List<FormError> errors) {
		return errors.stream().map(FormError::message).toList();
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
