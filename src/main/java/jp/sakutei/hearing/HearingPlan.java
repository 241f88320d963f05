package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.round.calendar.WorkingDays;

/**
 * What stands against scheduling, moving or cancelling a hearing.
 *
 * @param today in Asia/Tokyo
 */
record HearingPlan(SectionHearing hearing, WorkingDays calendar, LocalDate today) {

	List<FormError> againstScheduling(HearingAppointment to) {
		if (hearing.state() != HearingState.READY) {
			return List.of(FormError.of("このヒアリングの日程は、すでにほかの人が決めました。"));
		}
		return against(to);
	}

	List<FormError> againstMoving(HearingAppointment to, String reason) {

		if (hearing.state() != HearingState.SCHEDULED) {
			return notScheduled();
		}
		var errors = new ArrayList<>(against(to));
		if (to.equals(hearing.appointment())) {
			errors.add(FormError.of("日時も場所も今のままです。"));
		}
		if (reason.isBlank()) {
			errors.add(new FormError("reason", "日時を変更する理由を入力してください。"));
		}
		return errors;
	}

	List<FormError> againstCancelling(String reason) {
		if (hearing.state() != HearingState.SCHEDULED) {
			return notScheduled();
		}
		return reason.isBlank() ? List.of(new FormError("reason", "中止する理由を入力してください。")) : List.of();
	}

	private List<FormError> against(HearingAppointment to) {
		var errors = new ArrayList<FormError>();
		calendar.against(to.day(), today, "実施日").ifPresent((sentence) -> errors.add(new FormError("day", sentence)));
		if (to.startTime().isBlank()) {
			errors.add(new FormError("startTime", "開始時刻を入力してください。"));
		}
		if (to.place().isBlank()) {
			errors.add(new FormError("place", "場所を入力してください。"));
		}
		return errors;
	}

	private static List<FormError> notScheduled() {
		return List.of(FormError.of("このヒアリングは、日程が決まっていないか、すでに終わっています。"));
	}

}
