package jp.sakutei.round.calendar;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("予定のカレンダー")
class CalendarFileTests {

	private static final Instant MADE = Instant.parse("2023-06-01T00:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2023, 6, 20);

	@Test
	@DisplayName("時刻のある予定は協定世界時で、ない予定は一日として書く")
	void writesMomentsAndDays() {
		var file = file(new CalendarDay("hearing-1", DAY, "9:30", "ヒアリング", "第1会議室"),
				new CalendarDay("due-1", DAY, null, "期限", null));
		assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
		assertThat(file).contains(
				"UID:hearing-1-dai10-2@sakutei\r\nDTSTAMP:20230601T000000Z\r\nDTSTART:20230620T003000Z",
				"LOCATION:第1会議室\r\n");
		assertThat(file).contains("DTSTART;VALUE=DATE:20230620\r\nDTEND;VALUE=DATE:20230621\r\n");
	}

	@Test
	@DisplayName("記号は逃がし、長い行は75オクテットで、字の途中を避けて折り返す")
	void escapesAndFolds() {
		var file = file(new CalendarDay("a", DAY, "夕方", "一,二;三\\四\n五" + "長".repeat(60), null));
		assertThat(file.replace("\r\n ", "")).contains("SUMMARY:一\\,二\\;三\\\\四\\n五" + "長".repeat(60) + "\r\n");
		assertThat(file.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(file).contains("VALUE=DATE:20230620");
	}

	@Test
	@DisplayName("案内と中止は、同じ予定を新しい番号で書き換える")
	void asksAndCancels() throws Exception {
		var first = read(
				CalendarFile.request(hearing(1, "9:30"), "dai10-2", "office@example.jp", "road@example.jp", MADE));
		assertThat(method(first)).isEqualTo("REQUEST");
		assertThat(value(first, "UID")).isEqualTo("hearing-0101-dai10-2@sakutei");
		assertThat(value(first, "SEQUENCE")).isEqualTo("1");
		assertThat(value(first, "DTSTART")).isEqualTo("20230620T003000Z");
		assertThat(value(first, "DURATION")).isEqualTo("PT50M");
		assertThat(value(first, "ORGANIZER")).isEqualTo("mailto:office@example.jp");
		assertThat(value(first, "ATTENDEE")).isEqualTo("mailto:road@example.jp");
		var moved = read(
				CalendarFile.cancel(hearing(2, "13:15"), "dai10-2", "office@example.jp", "road@example.jp", MADE));
		assertThat(method(moved)).isEqualTo("CANCEL");
		assertThat(value(moved, "UID")).isEqualTo(value(first, "UID"));
		assertThat(value(moved, "SEQUENCE")).isEqualTo("2");
		assertThat(value(moved, "STATUS")).isEqualTo("CANCELLED");
	}

	private static CalendarDay hearing(int changes, String time) {
		return new CalendarDay("hearing-0101", changes, DAY, time, 50, "各課等ヒアリング：道路整備課", "第1会議室");
	}

	private static Calendar read(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}

	private static String method(Calendar calendar) {
		return calendar.getRequiredProperty("METHOD").getValue();
	}

	private static String value(Calendar calendar, String property) {
		return calendar.getComponents("VEVENT").get(0).getRequiredProperty(property).getValue();
	}

	private static String file(CalendarDay... days) {
		return CalendarFile.of(List.of(days), "dai10-2", "見本計画", MADE);
	}

}
