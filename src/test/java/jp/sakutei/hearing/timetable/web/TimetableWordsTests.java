package jp.sakutei.hearing.timetable.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jp.sakutei.hearing.timetable.Entry;
import jp.sakutei.hearing.timetable.Season;
import jp.sakutei.hearing.timetable.SectionToHear;
import jp.sakutei.hearing.timetable.Slot;
import jp.sakutei.hearing.timetable.Timetable;
import jp.sakutei.round.calendar.WorkingDays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("時間割の文")
class TimetableWordsTests {

	private static final LocalDate DAY = LocalDate.of(2023, 6, 5);

	@Test
	@DisplayName("すべての課が重ならずに入っているかを、数とともに言う")
	void saysWhetherEverySectionIsIn() {
		assertThat(TimetableWords.heading(of(0, 0, 0), 0)).isEqualTo("ヒアリングを行う課はまだありません");
		assertThat(TimetableWords.heading(of(80, 0, 0), 0)).isEqualTo("80課の日程は、まだ一つも入っていません");
		assertThat(TimetableWords.heading(of(80, 77, 0), 1)).isEqualTo("80課のうち77課が入っています。未定3課、重なり1件です");
		assertThat(TimetableWords.heading(of(80, 79, 0), 0)).isEqualTo("80課のうち79課が入っています。未定1課です");
		assertThat(TimetableWords.heading(of(80, 80, 0), 2)).isEqualTo("80課すべてが入っています。重なりが2件あります");
		assertThat(TimetableWords.heading(of(80, 80, 80), 0)).isEqualTo("80課すべてが重ならずに入っています");
	}

	@Test
	@DisplayName("期間・時間・会議室・聴取担当と、どこまで知らせたかを添える")
	void saysWhatIsTold() {
		assertThat(TimetableWords.lead(of(3, 0, 0))).isEqualTo("6月5日（月）～6月9日（金）、1課60分、1会議室、聴取担当0人。");
		assertThat(TimetableWords.lead(of(3, 2, 0))).endsWith("どの課にもまだ知らせていません。");
		assertThat(TimetableWords.lead(of(3, 2, 1))).endsWith("1課に知らせ、1課は予定です。");
		assertThat(TimetableWords.lead(of(3, 2, 2))).endsWith("入っている課には、すべて知らせました。");
	}

	private static Timetable of(int sections, int placed, int told) {
		var season = new Season(DAY, DAY.plusDays(4), new WorkingDays(Set.of(), List.of()), List.of(), 60);
		return new Timetable(season, List.of("第1会議室"), List.of(),
				IntStream.range(0, sections)
					.mapToObj((number) -> new SectionToHear("" + number, "見本課", "01", List.of()))
					.toList(),
				List.of(), Map.of(),
				IntStream.range(0, placed)
					.mapToObj((number) -> new Entry("" + number, new Slot(DAY, LocalTime.of(9, 0), 60), "室" + number,
							null, number < told))
					.toList());
	}

}
