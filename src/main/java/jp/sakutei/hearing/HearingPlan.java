package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.round.calendar.WorkingDays;

/**
 * What stands against scheduling, moving or cancelling a hearing.
 *
 * @param today in Asia/Tokyo
 */
record HearingPlan(SectionHearing hearing, WorkingDays calendar, LocalDate today) {

	private static final String WHAT = "実施";

	List<FormError> againstScheduling(HearingAppointment to) {
		return (hearing.state() == HearingState.READY) ? to.when().refusals(WHAT, calendar, today)
				: List.of(FormError.of("このヒアリングの日程は、すでにほかの人が決めました。"));
	}

	List<FormError> againstMoving(HearingAppointment to, String reason) {
		return (hearing.state() == HearingState.SCHEDULED)
				? to.when().refusalsInPlaceOf(hearing.appointment().when(), reason, WHAT, calendar, today)
				: notScheduled();
	}

	List<FormError> againstCancelling(String reason) {
		if (hearing.state() != HearingState.SCHEDULED) {
			return notScheduled();
		}
		return Written.isEmpty(reason) ? List.of(new FormError("reason", "中止する理由を入力してください。")) : List.of();
	}

	private static List<FormError> notScheduled() {
		return List.of(FormError.of("このヒアリングは、日程が決まっていないか、すでに終わっています。"));
	}

}
