package jp.sakutei.hearing.timetable;

import java.util.List;

import jp.sakutei.SakuteiTest;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static jp.sakutei.meeting.AMeetingRound.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("ヒアリングの時間割を動かす")
class TimetableMovesTests extends ATimetableToBuild {

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
	@DisplayName("同じ時間に動かすと、空いている別の聴取担当が受け持つ")
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

}
