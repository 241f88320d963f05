package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.meeting.AMeetingRound;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.RoundSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static jp.sakutei.meeting.AMeetingRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("時間割の前提")
class TimetableSettingsTests {

	private static final LocalDate DAY = AMeetingRound.DAY.plusDays(7);

	@Autowired
	TimetableSettings settings;

	@Autowired
	Timetables timetables;

	@Autowired
	RoundSettings rounds;

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
	@DisplayName("会議室・開始時刻・聴取担当を決める。聴取担当を選ばなければ事務局の全員")
	void setsUp() {

		var rooms = rooms(List.of("第1会議室", "第2会議室"), 60, "09:00", "10:30");
		assertThat(settings.setUp(ROUND, rooms, List.of(), round.actor("office"))).isEmpty();
		assertThat(rounds.hearingRooms(ROUND)).isEqualTo(rooms);
		assertThat(timetables.of(ROUND).officers()).extracting(Person::id)
			.containsExactly(new PersonId("office"), new PersonId("office2"));
		settings.setUp(ROUND, rooms, List.of(new PersonId("office2"), new PersonId("head")), round.actor("office"));
		assertThat(timetables.of(ROUND).officers()).extracting(Person::id).containsExactly(new PersonId("office2"));
	}

	@Test
	@DisplayName("同じ会議室、重なる時刻、多すぎるものは断る")
	void refusesWhatCannotBe() {

		assertThat(fields(rooms(List.of("第1会議室", "第１会議室"), 60, "09:00"))).containsExactly("rooms");
		assertThat(fields(rooms(List.of("長".repeat(101)), 60, "09:00"))).containsExactly("rooms");
		assertThat(fields(rooms(List.of("第1会議室"), 0, "09:00"))).containsExactly("minutes");
		assertThat(fields(rooms(List.of("第1会議室"), 481, "09:00"))).containsExactly("minutes");
		assertThat(fields(rooms(List.of("第1会議室"), 91, "09:00", "10:30"))).containsExactly("starts");
		assertThat(rounds.hearingRooms(ROUND)).isEqualTo(HearingRooms.NONE);
	}

	@Test
	@DisplayName("使えない時間を、課や部屋ごとに加え、消せる")
	void blocksAndFrees() {

		settings.setUp(ROUND, rooms(List.of("第1会議室"), 60, "09:00"), List.of(), round.actor("office"));
		var visit = new Blocked(Reach.SECTION, "0101", DAY, DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 0),
				"学校訪問");
		assertThat(settings.block(ROUND, visit, round.actor("office"))).isEmpty();
		assertThat(timetables.of(ROUND).blocked()).containsExactly(visit);
		assertThat(journal.of("dai10-2:section-hearings")).extracting(RecordedEntry::detail)
			.contains("道路整備課 10月17日（火）～10月18日（水） 9:00から12:00まで");
		var id = timetables.blocked(ROUND).get(0).id();
		settings.free(ROUND, id, round.actor("office"));
		settings.free(ROUND, id, round.actor("office"));
		assertThat(timetables.of(ROUND).blocked()).isEmpty();
		assertThat(journal.of("dai10-2:section-hearings")).hasSize(3);
	}

	@Test
	@DisplayName("ない対象、前後する日や時刻、理由のない使用不可は断る")
	void refusesBlocks() {

		assertThat(block(ATimetable.blocked(Reach.ROOM, "ない部屋", DAY, DAY))).containsExactly("whom");
		assertThat(block(ATimetable.blocked(Reach.OFFICER, "head", DAY, DAY))).containsExactly("whom");
		assertThat(block(ATimetable.blocked(Reach.SECTION, "9999", DAY, DAY))).containsExactly("whom");
		assertThat(block(ATimetable.blocked(Reach.EVERYBODY, "", DAY, DAY.minusDays(1)))).containsExactly("to");
		assertThat(block(new Blocked(Reach.EVERYBODY, "", DAY, DAY, LocalTime.of(9, 0), LocalTime.of(9, 0), "議会")))
			.containsExactly("end");
		assertThat(block(new Blocked(Reach.EVERYBODY, "", DAY, DAY, null, null, "　"))).containsExactly("reason");
		assertThat(block(new Blocked(Reach.EVERYBODY, "", DAY, DAY, null, null, "長".repeat(201))))
			.containsExactly("reason");
	}

	@Test
	@DisplayName("希望日は期間中の開庁日だけ")
	void takesWishes() {

		assertThat(settings.wish(ROUND, Map.of("01", DAY.plusDays(1)), round.actor("office")))
			.extracting(FormError::field)
			.containsExactly("wish-01");
		assertThat(settings.wish(ROUND, Map.of("01", DAY), round.actor("office"))).isEmpty();
		assertThat(timetables.of(ROUND).wishes()).isEqualTo(Map.of("01", DAY));
		assertThat(settings.wish(ROUND, Map.of(), round.actor("office"))).isEmpty();
		assertThat(timetables.of(ROUND).wishes()).isEmpty();
	}

	private List<String> fields(HearingRooms rooms) {
		return settings.setUp(ROUND, rooms, List.of(), round.actor("office")).stream().map(FormError::field).toList();
	}

	private List<String> block(Blocked blocked) {
		return settings.block(ROUND, blocked, round.actor("office")).stream().map(FormError::field).toList();
	}

	private static HearingRooms rooms(List<String> names, int minutes, String... starts) {
		return new HearingRooms(names, ATimetable.times(starts), minutes);
	}

}
