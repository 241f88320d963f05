package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.hearing.timetable.Proposal.Unplaced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.hearing.timetable.ATimetable.CALENDAR;
import static jp.sakutei.hearing.timetable.ATimetable.END;
import static jp.sakutei.hearing.timetable.ATimetable.HOLIDAY;
import static jp.sakutei.hearing.timetable.ATimetable.MONDAY;
import static jp.sakutei.hearing.timetable.ATimetable.OFFICERS;
import static jp.sakutei.hearing.timetable.ATimetable.ROOMS;
import static jp.sakutei.hearing.timetable.ATimetable.SEASON;
import static jp.sakutei.hearing.timetable.ATimetable.blocked;
import static jp.sakutei.hearing.timetable.ATimetable.department;
import static jp.sakutei.hearing.timetable.ATimetable.entry;
import static jp.sakutei.hearing.timetable.ATimetable.section;
import static jp.sakutei.hearing.timetable.ATimetable.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("ヒアリングの時間割の案")
class TimetableProposalTests {

	private static final Season ONE_SLOT = new Season(MONDAY, MONDAY, CALENDAR, times("09:00"), 60);

	@Test
	@DisplayName("同じ部の課は、同じ日に同じ会議室・同じ聴取担当で続ける")
	void keepsADepartmentTogether() {
		var placed = ATimetable.of(department("A", 4)).propose(MONDAY).placed();
		assertThat(placed).extracting(Entry::section).containsExactly("A1", "A2", "A3", "A4");
		assertThat(placed).extracting((each) -> each.slot().text())
			.containsExactly("6月5日（月）9:00", "6月5日（月）10:30", "6月5日（月）13:15", "6月5日（月）14:45");
		assertThat(placed).extracting(Entry::room).containsOnly("第1会議室");
		assertThat(placed).extracting((each) -> each.officer().value()).containsOnly("O1");
		assertThat(placed).noneMatch(Entry::told);
	}

	@Test
	@DisplayName("一日に並べきれない部は、同じ日の別の会議室も使い、なお余る課は次の開庁日に続ける")
	void spreadsALargeDepartment() {
		assertThat(ATimetable.of(department("A", 8)).propose(MONDAY).placed())
			.allSatisfy((each) -> assertThat(each.slot().day()).isEqualTo(MONDAY));
		assertThat(ATimetable.of(department("A", 18)).propose(MONDAY).placed()).extracting((each) -> each.slot().day())
			.containsOnly(MONDAY, MONDAY.plusDays(1), HOLIDAY.plusDays(1))
			.hasSize(18);
	}

	@Test
	@DisplayName("二つの部が同じ日に入るときは、会議室も聴取担当も分ける")
	void separatesDepartments() {
		var sections = Stream.of(department("A", 3), department("B", 2))
			.flatMap(Stream::of)
			.toArray(SectionToHear[]::new);
		var placed = ATimetable.of(sections).propose(MONDAY).placed();
		assertThat(placed).filteredOn((each) -> each.section().startsWith("A"))
			.allMatch((each) -> each.room().equals("第1会議室") && each.officer().value().equals("O1"));
		assertThat(placed).filteredOn((each) -> each.section().startsWith("B"))
			.allMatch((each) -> each.room().equals("第2会議室") && each.officer().value().equals("O2"))
			.allMatch((each) -> each.slot().day().equals(MONDAY));
	}

	@Test
	@DisplayName("取りまとめ担当の希望日に、使えなければ最も近い日に入れる")
	void followsTheWish() {
		var timetable = wishing(END.minusDays(3), List.of());
		assertThat(timetable.propose(MONDAY).placed()).extracting((each) -> each.slot().day())
			.containsOnly(END.minusDays(3));
		var blocked = List.of(blocked(Reach.EVERYBODY, "", END.minusDays(3), END.minusDays(2)));
		assertThat(wishing(END.minusDays(3), blocked).propose(MONDAY).placed()).extracting((each) -> each.slot().day())
			.containsOnly(END.minusDays(4));
	}

	@Test
	@DisplayName("希望のある部が先に選ぶ")
	void letsWishesChooseFirst() {
		var sections = Stream.of(department("A", 8), department("B", 1))
			.flatMap(Stream::of)
			.toArray(SectionToHear[]::new);
		var timetable = new Timetable(SEASON, ROOMS, OFFICERS, List.of(sections), List.of(), Map.of("B", MONDAY),
				List.of());
		assertThat(timetable.propose(MONDAY).placed()).filteredOn((each) -> each.section().equals("B1"))
			.extracting((each) -> each.slot().text())
			.containsExactly("6月5日（月）9:00");
	}

	@Test
	@DisplayName("閉庁日と、過ぎた日は使わない")
	void usesWorkingDaysOnly() {
		assertThat(ATimetable.of(department("A", 4)).propose(HOLIDAY).placed()).extracting((each) -> each.slot().day())
			.containsOnly(HOLIDAY.plusDays(1));
	}

	@Test
	@DisplayName("使用不可の会議室・聴取担当・課の時間を避ける")
	void avoidsWhatIsBlocked() {
		var blocked = List.of(blocked(Reach.ROOM, "第１会議室", MONDAY, MONDAY),
				blocked(Reach.OFFICER, "O1", MONDAY, MONDAY),
				new Blocked(Reach.SECTION, "A1", MONDAY, END, LocalTime.of(9, 30), LocalTime.of(14, 0), "学校訪問"));
		var placed = ATimetable.of(SEASON, blocked, section("A1"), section("B1")).propose(MONDAY).placed();
		assertThat(placed).containsExactly(entry("B1", MONDAY, "09:00", "第2会議室", "O2"),
				entry("A1", MONDAY, "14:45", "第2会議室", "O2"));
	}

	@Test
	@DisplayName("同じ人が説明する二つの課は、同じ時間にしない")
	void separatesSharedSpeakers() {
		var season = new Season(MONDAY, MONDAY.plusDays(1), CALENDAR, times("09:00"), 60);
		var placed = ATimetable.of(season, List.of(), section("A1", "H"), section("B1", "H")).propose(MONDAY).placed();
		assertThat(placed).extracting((each) -> each.slot().day()).containsExactly(MONDAY, MONDAY.plusDays(1));
	}

	@Test
	@DisplayName("決まっている課は動かさず、その会議室と聴取担当は使わない")
	void keepsWhatIsSettled() {
		var settled = entry("A1", MONDAY, "09:30", "第1会議室", "O1");
		var placed = ATimetable.of(section("A1"), section("B1")).with(settled).propose(MONDAY).placed();
		assertThat(placed).containsExactly(entry("B1", MONDAY, "09:00", "第2会議室", "O2"));
	}

	@Test
	@DisplayName("空きのない課のために、ほかへ移れる課が場所を譲る")
	void makesRoom() {
		var season = new Season(MONDAY, MONDAY, CALENDAR, times("09:00", "10:30"), 60);
		var blocked = List
			.of(new Blocked(Reach.SECTION, "C1", MONDAY, MONDAY, LocalTime.of(10, 0), LocalTime.of(12, 0), "出張"));
		var timetable = new Timetable(season, List.of("第1会議室"), OFFICERS, List.of(section("A1"), section("C1")),
				blocked, Map.of(), List.of());
		assertThat(timetable.propose(MONDAY)).isEqualTo(new Proposal(
				List.of(entry("C1", MONDAY, "09:00", "第1会議室", "O1"), entry("A1", MONDAY, "10:30", "第1会議室", "O2")),
				List.of()));
	}

	@Test
	@DisplayName("入らない課は、理由とともに名を挙げる")
	void namesWhatCannotBePlaced() {
		var three = new SectionToHear[] { section("A1"), section("B1"), section("C1") };
		assertThat(ATimetable.of(ONE_SLOT, List.of(), three).propose(MONDAY).unplaced()).singleElement()
			.satisfies((each) -> assertThat(each.section().code()).isEqualTo("C1"))
			.satisfies((each) -> assertThat(each.why()).startsWith("この課が出られる枠（1枠）は、ほかの課で埋まっている"));
		assertThat(whyNot(ONE_SLOT, blocked(Reach.SECTION, "A1", MONDAY, MONDAY)))
			.startsWith("空いている枠のすべてが、この課の都合の悪い時間");
		assertThat(whyNot(ONE_SLOT, blocked(Reach.EVERYBODY, "", MONDAY, MONDAY))).startsWith("これからの枠はすべて、使用不可");
		assertThat(whyNot(new Season(HOLIDAY, HOLIDAY, CALENDAR, times("09:00"), 60))).contains("開庁日と開始時刻がありません");
		assertThat(whyNot(List.of(), ROOMS.subList(0, 0))).contains("会議室が一つも登録されていません");
	}

	@Test
	@DisplayName("聴取担当が一人もいなければ、その旨を言う")
	void saysThatNobodyHoldsHearings() {
		var timetable = new Timetable(ONE_SLOT, ROOMS, List.of(), List.of(section("A1")), List.of(), Map.of(),
				List.of());
		assertThat(timetable.propose(MONDAY).unplaced()).extracting(Unplaced::why)
			.containsExactly("ヒアリングの聴取担当が1人もいません。");
	}

	@Test
	@DisplayName("80課の案は1秒かからない")
	void proposesEightySections() {
		var sections = Stream.of("ABCDEFGHIJKLMNOP".split(""))
			.flatMap((code) -> Stream.of(department(code, 5)))
			.toArray(SectionToHear[]::new);
		var season = new Season(MONDAY, MONDAY.plusDays(39), CALENDAR, ATimetable.STARTS, 60);
		var timetable = ATimetable.of(season, List.of(blocked(Reach.ROOM, "第2会議室", MONDAY, END)), sections);
		var proposal = timetable.propose(MONDAY);
		assertThat(proposal.placed()).hasSize(80);
		assertThat(timetable.with(proposal).clashes(MONDAY.atStartOfDay())).isEmpty();
	}

	@Test
	@DisplayName("重なる開始時刻は、期間にできない")
	void refusesOverlappingStarts() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Season(MONDAY, END, CALENDAR, times("09:00", "09:30"), 60));
	}

	private static Timetable wishing(LocalDate day, List<Blocked> blocked) {
		return new Timetable(SEASON, ROOMS, OFFICERS, List.of(department("A", 3)), blocked, Map.of("A", day),
				List.of());
	}

	private static String whyNot(Season season, Blocked... blocked) {
		return ATimetable.of(season, List.of(blocked), section("A1")).propose(MONDAY).unplaced().get(0).why();
	}

	private static String whyNot(List<Blocked> blocked, List<String> rooms) {
		return new Timetable(ONE_SLOT, rooms, OFFICERS, List.of(section("A1")), blocked, Map.of(), List.of())
			.propose(MONDAY)
			.unplaced()
			.get(0)
			.why();
	}

}
