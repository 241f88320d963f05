package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.TypedTime;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;

/**
 * 日時と場所: when and where people come together.
 *
 * @param startTime as 14:00, or as it was written where that is no time
 */
public record Appointment(LocalDate day, String startTime, String place) {

	/** The field by which a page carries the one that it showed. */
	public static final String SHOWN = "shown";

	public Appointment {
		startTime = TypedTime.read(startTime).orElse(startTime);
	}

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
		new DayToSet(what + "日", day, today).refusal(calendar)
			.ifPresent((refusal) -> errors.add(new FormError("day", refusal)));
		if (Written.isEmpty(startTime)) {
			errors.add(new FormError("startTime", "開始時刻を入力してください。"));
		}
		else if (TypedTime.read(startTime).isEmpty()) {
			errors.add(new FormError("startTime", "開始時刻は、14:00 のように入力してください。"));
		}
		if (Written.isEmpty(place)) {
			errors.add(new FormError("place", "場所を入力してください。"));
		}
		return errors;
	}

	/** 「2023-06-20 14:00 第1会議室」: how a page carries what it showed. */
	public String shown() {
		return day + " " + startTime + " " + place;
	}

	/**
	 * What stands against changing it from a page that may have shown another one.
	 * @param shown what the page carried, or null
	 * @param by who settled on what holds now
	 */
	public List<FormError> refusalUnlessShown(String shown, String by) {
		return shown().equals(shown) ? List.of() : List
			.of(new FormError(SHOWN, "画面を開いた後に、" + by + "が「" + text() + "」に変えました。まだ何も変えていません。確かめてから、もう一度操作してください。"));
	}

	/** What stands against its taking the place of another one that people know of. */
	public List<FormError> refusalsInPlaceOf(Appointment told, String reason, String what, WorkingDays calendar,
			LocalDate today) {
		var errors = new ArrayList<>(refusals(what, calendar, today));
		if (equals(told)) {
			errors.add(FormError.of("日時も場所も今のままです。"));
		}
		if (Written.isEmpty(reason)) {
			errors.add(new FormError("reason", "日時を変更する理由を入力してください。"));
		}
		return errors;
	}

}
