package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("これから先の日を決める")
class DayToSetTests {

	private static final LocalDate TODAY = LocalDate.of(2023, 6, 20);

	private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2023, 6, 21)), List.of());

	@Test
	@DisplayName("開催日は今日でもよい。期限は明日から")
	void beginsTodayOrTomorrow() {
		assertThat(day(TODAY).refusal(CALENDAR)).isEmpty();
		assertThat(day(TODAY.minusDays(1)).refusal(CALENDAR)).contains("期限は、今日以後の日にしてください。");
		assertThat(day(TODAY).refusalAsDue(CALENDAR)).contains("期限は、明日以後の開庁日にしてください。");
		assertThat(day(TODAY.plusDays(2)).refusalAsDue(CALENDAR)).isEmpty();
	}

	@Test
	@DisplayName("閉庁日なら、次の開庁日を言う")
	void namesTheNextWorkingDay() {
		assertThat(day(TODAY.plusDays(1)).refusalAsDue(CALENDAR))
			.contains("令和5年6月21日（水）は閉庁日です。令和5年6月22日（木）などの開庁日にしてください。");
	}

	@Test
	@DisplayName("2年より先の日は、打ち間違いとして断る")
	void refusesAYearThatIsASlip() {
		assertThat(day(LocalDate.of(2025, 6, 20)).refusal(CALENDAR)).isEmpty();
		assertThat(day(LocalDate.of(2025, 6, 21)).refusal(CALENDAR)).contains("令和7年6月21日（土）は2年より先の日です。年を確かめてください。");
		assertThat(day(LocalDate.of(2099, 12, 31)).refusalAsDue(CALENDAR).orElseThrow()).contains("年を確かめて");
	}

	private static DayToSet day(LocalDate day) {
		return new DayToSet("期限", day, TODAY);
	}

}
