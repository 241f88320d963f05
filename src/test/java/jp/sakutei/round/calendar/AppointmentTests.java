package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.sakutei.form.FormError;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("日時と場所")
class AppointmentTests {

	/** A Tuesday. */
	private static final LocalDate TODAY = LocalDate.of(2023, 6, 20);

	private static final LocalDate HOLIDAY = TODAY.plusDays(1);

	private static final WorkingDays CALENDAR = new WorkingDays(Set.of(HOLIDAY), List.of());

	private static final Appointment TOLD = new Appointment(TODAY.plusDays(2), "10:00", "第1会議室");

	@Test
	@DisplayName("今日以後の開庁日に、時刻と場所を添えて決められる")
	void isOnAnOpenDayToCome() {
		assertThat(fields(TOLD)).isEmpty();
		assertThat(fields(at(TODAY))).isEmpty();
		assertThat(at(TODAY.minusDays(1)).refusals("実施", CALENDAR, TODAY)).extracting(FormError::message)
			.containsExactly("実施日は、今日以後の日にしてください。");
		assertThat(at(HOLIDAY).refusals("開催", CALENDAR, TODAY)).extracting(FormError::message)
			.containsExactly("令和5年6月21日（水）は閉庁日です。令和5年6月22日（木）などの開庁日にしてください。");
		assertThat(fields(new Appointment(TODAY, " ", ""))).containsExactly("startTime", "place");
	}

	@ParameterizedTest
	@CsvSource({ "9:00, true", "14:05, true", "１４：００, true", "14時00分, true", "14時, true", "午後2時半, true", "23:59, true",
			"24:00, false", "9:60, false", "いつか, false", "14, false", "午後, false" })
	@DisplayName("開始時刻は、時と分で書く")
	void beginsAtATime(String time, boolean taken) {
		assertThat(fields(new Appointment(TODAY, time, "第1会議室"))).isEqualTo(taken ? List.of() : List.of("startTime"));
	}

	@Test
	@DisplayName("知らせた日時を変えるには、違いと理由が要る")
	void takesThePlaceOfAnotherForAReason() {
		assertThat(moved(at(TODAY.plusDays(3)), "災害対応のため")).isEmpty();
		assertThat(moved(new Appointment(TOLD.day(), "13:00", TOLD.place()), "会議室の都合")).isEmpty();
		assertThat(moved(at(TODAY.plusDays(3)), " ")).extracting(FormError::field).containsExactly("reason");
		assertThat(moved(TOLD, "理由")).extracting(FormError::message).containsExactly("日時も場所も今のままです。");
		assertThat(moved(at(HOLIDAY), "理由")).extracting(FormError::field).containsExactly("day");
	}

	private static List<FormError> moved(Appointment to, String reason) {
		return to.refusalsInPlaceOf(TOLD, reason, "開催", CALENDAR, TODAY);
	}

	private static Appointment at(LocalDate day) {
		return new Appointment(day, "10:00", "第1会議室");
	}

	private static List<String> fields(Appointment appointment) {
		return appointment.refusals("開催", CALENDAR, TODAY).stream().map(FormError::field).toList();
	}

}
