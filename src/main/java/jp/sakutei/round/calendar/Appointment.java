package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.form.FormError;

/**
 * 日時と場所: when and where people come together.
 *
 * @param startTime as it was written: 14:00
 */
public record Appointment(LocalDate day, String startTime, String place) {

	/** 「令和5年6月20日（火） 14:00」. */
	public String time() {
		return JapaneseDates.full(day) + " " + startTime;
	}

	/** The time with its place. */
	public String text() {
		return time() + " " + place;
	}

	/**
	 * What stands against it.
	 * @param what 開催, 実施
	 */
	public List<FormError> refusals(String what, WorkingDays calendar, LocalDate today) {
		var errors = new ArrayList<FormError>();
		if (day.isBefore(today)) {
			errors.add(new FormError("day", what + "日は今日以後の日にしてください。"));
		}
		else if (!calendar.isWorkingDay(day)) {
			errors.add(new FormError("day", JapaneseDates.full(day) + "は閉庁日です。ほかの日を選んでください。"));
		}
		if (startTime.isBlank()) {
			errors.add(new FormError("startTime", "開始時刻を入力してください。"));
		}
		if (place.isBlank()) {
			errors.add(new FormError("place", "場所を入力してください。"));
		}
		return errors;
	}

	/** What stands against its taking the place of another one that people know of. */
	public List<FormError> refusalsInPlaceOf(Appointment told, String reason, String what, WorkingDays calendar,
			LocalDate today) {
		var errors = new ArrayList<>(refusals(what, calendar, today));
		if (equals(told)) {
			errors.add(FormError.of("日時も場所も今のままです。"));
		}
		if (reason.isBlank()) {
			errors.add(new FormError("reason", "日時を変更する理由を入力してください。"));
		}
		return errors;
	}

}
