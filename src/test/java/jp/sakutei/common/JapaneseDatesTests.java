package jp.sakutei.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("日付の書き方")
class JapaneseDatesTests {

	@Test
	@DisplayName("元号と曜日で書き、最初の年は元年とする")
	void namesEraAndWeekday() {
		assertThat(JapaneseDates.full(LocalDate.of(2023, 6, 20))).isEqualTo("令和5年6月20日（火）");
		assertThat(JapaneseDates.full(LocalDate.of(2019, 5, 7))).isEqualTo("令和元年5月7日（火）");
		assertThat(JapaneseDates.monthAndDay(LocalDate.of(2023, 6, 20))).isEqualTo("6月20日（火）");
	}

	@Test
	@DisplayName("時刻は時と分で書く")
	void writesTheTime() {
		assertThat(JapaneseDates.moment(LocalDateTime.of(2023, 6, 20, 14, 5))).isEqualTo("令和5年6月20日（火）14時05分");
		assertThat(JapaneseDates.monthAndDay(LocalDateTime.of(2023, 6, 20, 9, 0))).isEqualTo("6月20日（火）9時00分");
	}

	@Test
	@DisplayName("日は日本の日であり、記録された時差の日ではない")
	void isADayInTokyo() {
		var at = OffsetDateTime.parse("2023-06-19T23:30:00Z");
		assertThat(JapaneseDates.full(at)).isEqualTo("令和5年6月20日（火）");
		assertThat(JapaneseDates.moment(at)).isEqualTo("令和5年6月20日（火）8時30分");
	}

	@Test
	@DisplayName("明治5年までの日は入力できず、来てしまっても、打ち間違いとして見せられる")
	void saysDaysOfTheOldCalendar() {
		assertThat(TypedDay.read("1872-12-31").day()).isEmpty();
		assertThat(JapaneseDates.full(LocalDate.of(1868, 1, 1))).isEqualTo("西暦1868年1月1日（水）");
		assertThat(JapaneseDates.month(LocalDate.of(1872, 12, 31))).isEqualTo("西暦1872年12月");
		assertThat(JapaneseDates.full(LocalDate.of(1873, 1, 1))).isEqualTo("明治6年1月1日（水）");
	}

}
