package jp.sakutei.hearing.timetable;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import jp.sakutei.hearing.timetable.Clash.Kind;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.hearing.timetable.ATimetable.END;
import static jp.sakutei.hearing.timetable.ATimetable.HOLIDAY;
import static jp.sakutei.hearing.timetable.ATimetable.MONDAY;
import static jp.sakutei.hearing.timetable.ATimetable.SEASON;
import static jp.sakutei.hearing.timetable.ATimetable.entry;
import static jp.sakutei.hearing.timetable.ATimetable.section;
import static jp.sakutei.hearing.timetable.ATimetable.slot;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("手で動かした時間割の重なり")
class ClashesTests {

	private static final LocalDateTime BEFORE = MONDAY.minusDays(3).atTime(9, 0);

	private static final Entry NINE = entry("A1", MONDAY, "09:00", "第1会議室", "O1");

	@Test
	@DisplayName("会議室も聴取担当も説明者も別なら、同じ時間でよい")
	void letsPassWhatIsSeparate() {
		assertThat(clashes(entry("B1", MONDAY, "09:00", "第2会議室", "O2"))).isEmpty();
		assertThat(clashes(entry("B1", MONDAY, "10:00", "第1会議室", "O1"))).isEmpty();
		assertThat(clashes(entry("B1", MONDAY.plusDays(1), "09:00", "第1会議室", "O1"))).isEmpty();
		assertThat(clashes(new Entry("B1", slot(MONDAY, "09:00"), "第2会議室", null, false))).isEmpty();
	}

	@Test
	@DisplayName("同じ会議室・同じ聴取担当・同じ説明者は、時間が少しでも重なれば名を挙げる")
	void namesWhatIsTwice() {
		assertThat(clashes(entry("B1", MONDAY, "09:59", "第１会議室", "O2"))).singleElement()
			.satisfies((each) -> assertThat(each.kind()).isEqualTo(Kind.ROOM))
			.satisfies((each) -> assertThat(each.other()).isEqualTo("A1"))
			.satisfies((each) -> assertThat(each.text()).isEqualTo("6月5日（月）9:59は、第１会議室で見本課A1（9:00から）のヒアリングがあります。"));
		assertThat(clashes(entry("B1", MONDAY, "08:01", "第2会議室", "O1"))).singleElement()
			.satisfies((each) -> assertThat(each.kind()).isEqualTo(Kind.OFFICER))
			.satisfies((each) -> assertThat(each.text()).isEqualTo("6月5日（月）8:01は、見本 O1さんが見本課A1（9:00から）のヒアリングを担当します。"));
		assertThat(clashes(entry("C1", MONDAY, "09:00", "第2会議室", "O2"))).singleElement()
			.satisfies((each) -> assertThat(each.kind()).isEqualTo(Kind.SPEAKER))
			.satisfies((each) -> assertThat(each.text()).isEqualTo("6月5日（月）9:00は、見本 Hさんが見本課A1（9:00から）の説明者です。"));
	}

	@Test
	@DisplayName("自分自身とは重ならない")
	void doesNotClashWithItself() {
		assertThat(timetable(List.of()).clashes(entry("A1", MONDAY, "09:30", "第1会議室", "O1"), BEFORE)).isEmpty();
	}

	@Test
	@DisplayName("閉庁日と過ぎた時刻は断り、期間の外は注意にとどめる")
	void namesDays() {
		assertThat(kinds(clashes(entry("B1", HOLIDAY, "09:00", "第1会議室", "O1")))).containsExactly(Kind.CLOSED_DAY);
		assertThat(kinds(clashes(entry("B1", END.plusDays(3), "09:00", "第1会議室", "O1")))).containsExactly(Kind.OUTSIDE);
		assertThat(clashes(entry("B1", MONDAY.minusDays(3), "08:59", "第1会議室", "O1"))).extracting(Clash::text)
			.containsExactly("6月2日（金）は、各課等ヒアリングの期間（6月5日（月）～6月16日（金））の外です。", "6月2日（金）8:59は過ぎています。これからの日時を選んでください。");
		assertThat(kinds(clashes(entry("B1", MONDAY.minusDays(3), "09:00", "第1会議室", "O1"))))
			.containsExactly(Kind.OUTSIDE);
		assertThat(Kind.OUTSIDE.refuses()).isFalse();
		assertThat(Kind.PAST.refuses()).isTrue();
	}

	@Test
	@DisplayName("知らせた課の過ぎた日時は、記録を待つだけで重なりではない")
	void leavesTheToldAlone() {
		var told = new Entry("B1", slot(MONDAY, "09:00"), "第2会議室", new PersonId("O2"), true);
		assertThat(timetable(List.of()).withEntries(List.of(told)).clashes(MONDAY.plusDays(1).atStartOfDay()))
			.isEmpty();
	}

	@Test
	@DisplayName("使用不可の時間を、だれのためかとともに言う")
	void namesWhatIsBlocked() {
		var blocked = List.of(of(Reach.EVERYBODY, ""), of(Reach.ROOM, "第2会議室"), of(Reach.OFFICER, "O2"),
				of(Reach.SECTION, "B1"));
		assertThat(timetable(blocked).clashes(entry("B1", MONDAY, "10:00", "第2会議室", "O2"), BEFORE))
			.extracting(Clash::text)
			.containsExactly("6月5日（月）10:00は、ヒアリングに使えない時間です（議会）。", "6月5日（月）10:00は、第2会議室が使えない時間です（議会）。",
					"6月5日（月）10:00は、見本 O2さんの都合が悪い時間です（議会）。", "6月5日（月）10:00は、見本課B1の都合が悪い時間です（議会）。");
		assertThat(timetable(blocked).clashes(entry("B1", MONDAY, "12:00", "第2会議室", "O2"), BEFORE)).isEmpty();
		assertThat(timetable(blocked.subList(1, 4)).clashes(entry("C1", MONDAY, "10:00", "第1会議室", null), BEFORE))
			.isEmpty();
	}

	@Test
	@DisplayName("全体の重なりは、二つの課の組を一度だけ、遅い方の課に数える")
	void countsAPairOnce() {
		var clashes = timetable(List.of()).with(entry("B1", MONDAY, "08:30", "第1会議室", "O1")).clashes(BEFORE);
		assertThat(kinds(clashes)).containsExactly(Kind.ROOM, Kind.OFFICER);
		assertThat(clashes).allMatch((each) -> each.entry().section().equals("A1") && each.concerns("B1")
				&& each.concerns("A1") && !each.concerns("C1"));
	}

	@Test
	@DisplayName("重なる予定は置き直せるが、知らせた課はそのまま残る")
	void dropsOnlyPlansThatClash() {
		var told = new Entry("B1", slot(MONDAY, "09:30"), "第1会議室", new PersonId("O2"), true);
		var apart = entry("C1", MONDAY, "14:45", "第2会議室", "O2");
		assertThat(timetable(List.of()).with(told).with(apart).withoutClashingPlans(BEFORE).entries())
			.containsExactly(told, apart);
		assertThat(timetable(List.of()).with(apart).withoutClashingPlans(MONDAY.atTime(12, 0)).entries())
			.containsExactly(apart);
	}

	private static List<Clash> clashes(Entry entry) {
		return timetable(List.of()).clashes(entry, BEFORE);
	}

	private static Timetable timetable(List<Blocked> blocked) {
		return ATimetable.of(SEASON, blocked, section("A1", "H"), section("B1"), section("C1", "H")).with(NINE);
	}

	private static Blocked of(Reach reach, String whom) {
		return new Blocked(reach, whom, MONDAY, MONDAY, LocalTime.of(10, 30), LocalTime.of(12, 0), "議会");
	}

	private static List<Kind> kinds(List<Clash> clashes) {
		return clashes.stream().map(Clash::kind).toList();
	}

}
