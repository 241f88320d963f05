package jp.sakutei.common;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("見本の予定")
class SampleCalendarTests {

	@Test
	@DisplayName("どの予定にも、見本であることが書かれる")
	void marksEachEvent() {
		var file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:一\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:二\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
		assertThat(SampleCalendar.marked(file)).isEqualTo(
				"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:見本・架空のデータ\r\nSUMMARY:一\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDESCRIPTION:見本・架空のデータ\r\nSUMMARY:二\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
		assertThat(SampleCalendar.marked(null)).isNull();
	}

}
