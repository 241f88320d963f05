package jp.sakutei.common;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("年度の書き方")
class FiscalYearTests {

	@ParameterizedTest
	@CsvSource({ "S55,1980", "ｓ55,1980", "昭和55,1980", "昭和５５年度,1980", "昭55,1980", "S.55,1980", "S1,1926", "S64,1989",
			"H1,1989", "H13,2001", "平成31年度,2019", "H31,2019", "令和元,2019", "令和元年度,2019", "R元,2019", "Ｒ６,2024", "r6,2024",
			"R06,2024", "2024,2024", "２０２４年度,2024", "T15,1926", "大正元年,1912", "M45,1912", "㍼55,1980" })
	void readsTheYearsOfACity(String typed, int year) {
		assertThat(FiscalYear.read(typed)).contains(new FiscalYear(year));
	}

	@ParameterizedTest
	@ValueSource(strings = { "S99", "S65", "R0", "R99", "H32", "H0", "T16", "M46", "X5", "昭和", "24", "0001", "9999",
			"R⑥", "６" })
	void refusesYearsThatNeverWere(String typed) {
		assertThat(FiscalYear.read(typed)).isEmpty();
	}

	@Test
	@DisplayName("どの年度も、記号と名前から同じ年度に戻る")
	void comesBackFromItsCodeAndItsLabel() {
		for (var year = 1868; year <= 2068; year++) {
			var fiscal = new FiscalYear(year);
			assertThat(FiscalYear.parse(fiscal.code())).isEqualTo(fiscal);
			assertThat(FiscalYear.read(fiscal.label())).contains(fiscal);
		}
		assertThat(new FiscalYear(1980).code()).isEqualTo("S55");
		assertThat(new FiscalYear(1989).label()).isEqualTo("平成元年度");
		assertThat(new FiscalYear(2018).code()).isEqualTo("H30");
	}

	@ParameterizedTest
	@CsvSource({ "14:00,14:00", "１４：００,14:00", "14時,14:00", "14時5分,14:05", "9:00,9:00", "午後2時半,14:30", "午前１０時３０分,10:30",
			"午後0時,12:00" })
	@DisplayName("時刻の書き方")
	void readsATime(String typed, String time) {
		assertThat(TypedTime.read(typed)).contains(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "24:00", "9:60", "14", "いつか", "午後", "午後13時", "⑭時" })
	void refusesWhatIsNoTime(String typed) {
		assertThat(TypedTime.read(typed)).isEmpty();
	}

}
