package jp.sakutei.tracking.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("自分の予定のカレンダー")
class CalendarFileTests {

	private static final LocalDate DAY = LocalDate.of(2023, 6, 20);

	@Test
	@DisplayName("時刻のある予定は協定世界時で、ない予定は一日として書く")
	void writesMomentsAndDays() {
		var file = file(new OwnDay("hearing-1", DAY, "9:30", "ヒアリング", "第1会議室"),
				new OwnDay("due-1", DAY, null, "期限", null));
		assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
		assertThat(file).contains(
				"UID:hearing-1-dai10-2@sakutei\r\nDTSTAMP:20230601T000000Z\r\nDTSTART:20230620T003000Z",
				"LOCATION:第1会議室\r\n");
		assertThat(file).contains("DTSTART;VALUE=DATE:20230620\r\nDTEND;VALUE=DATE:20230621\r\n");
	}

	@Test
	@DisplayName("記号は逃がし、長い行は75オクテットで、字の途中を避けて折り返す")
	void escapesAndFolds() {
		var file = file(new OwnDay("a", DAY, "夕方", "一,二;三\\四\n五" + "長".repeat(60), null));
		assertThat(file.replace("\r\n ", "")).contains("SUMMARY:一\\,二\\;三\\\\四\\n五" + "長".repeat(60) + "\r\n");
		assertThat(file.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(file).contains("VALUE=DATE:20230620");
	}

	private static String file(OwnDay... days) {
		return CalendarFile.of(List.of(days), "dai10-2", "見本計画", Instant.parse("2023-06-01T00:00:00Z"));
	}

}
