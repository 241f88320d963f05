package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import jp.sakutei.form.FormError;
import jp.sakutei.round.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("ヒアリングの日程を決める・変える・中止する")
class HearingPlanTests {

	/** A Tuesday. */
	private static final LocalDate TODAY = LocalDate.of(2023, 6, 20);

	private static final LocalDate HOLIDAY = TODAY.plusDays(1);

	private static final HearingAppointment SETTLED = new HearingAppointment(TODAY.plusDays(2), "10:00", "第1会議室", "課長");

	private static final HearingAppointment LATER = new HearingAppointment(TODAY.plusDays(7), "10:00", "第1会議室", "課長");

	@Test
	@DisplayName("今日以後の開庁日に、時刻と場所を添えて決められる")
	void schedules() {
		assertThat(plan(HearingState.READY).againstScheduling(SETTLED)).isEmpty();
		assertThat(plan(HearingState.READY).againstScheduling(at(TODAY))).isEmpty();
		assertThat(fields(plan(HearingState.READY).againstScheduling(at(HOLIDAY)))).containsExactly("day");
	}

	@ParameterizedTest
	@EnumSource(names = "READY", mode = Mode.EXCLUDE)
	@DisplayName("日程調整を待つヒアリングのほかは、日程を決められない")
	void schedulesOnlyWhatIsReady(HearingState state) {
		assertThat(plan(state).againstScheduling(SETTLED)).isNotEmpty();
	}

	@Test
	@DisplayName("理由があれば、日時や場所を変えられる")
	void moves() {
		assertThat(plan(HearingState.SCHEDULED).againstMoving(LATER, "災害対応のため")).isEmpty();
		assertThat(fields(plan(HearingState.SCHEDULED).againstMoving(LATER, " "))).containsExactly("reason");
		assertThat(plan(HearingState.SCHEDULED).againstMoving(SETTLED, "理由")).isNotEmpty();
	}

	@Test
	@DisplayName("理由があれば、中止できる")
	void cancels() {
		assertThat(plan(HearingState.SCHEDULED).againstCancelling("課長が入院したため")).isEmpty();
		assertThat(fields(plan(HearingState.SCHEDULED).againstCancelling(""))).containsExactly("reason");
	}

	@ParameterizedTest
	@EnumSource(names = "SCHEDULED", mode = Mode.EXCLUDE)
	@DisplayName("日程の決まったヒアリングのほかは、変えることも中止もできない")
	void movesAndCancelsOnlyWhatIsScheduled(HearingState state) {
		assertThat(plan(state).againstMoving(LATER, "理由")).isNotEmpty();
		assertThat(plan(state).againstCancelling("理由")).isNotEmpty();
	}

	private static HearingAppointment at(LocalDate day) {
		return new HearingAppointment(day, "10:00", "第1会議室", "課長");
	}

	private static List<String> fields(List<FormError> errors) {
		return errors.stream().map(FormError::field).toList();
	}

	private static HearingPlan plan(HearingState state) {
		var hearing = new SectionHearing(HearingId.of("dai10-2", "0101"), "dai10-2", "0101", "道路整備課", state, null,
				SETTLED, SectionHearing.Minutes.NONE);
		return new HearingPlan(hearing, new WorkingDays(Set.of(HOLIDAY), List.of()), TODAY);
	}

}
