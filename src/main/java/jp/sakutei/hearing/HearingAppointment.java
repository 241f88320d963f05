package jp.sakutei.hearing;

import java.time.LocalDate;

import jp.sakutei.common.JapaneseDates;

/** When and where a section is heard. */
public record HearingAppointment(LocalDate day, String startTime, String place, String invited) {

	/** 「令和5年6月20日（火） 14:00」. */
	String time() {
		return JapaneseDates.full(day) + " " + startTime;
	}

	/** The time with its place. */
	String text() {
		return time() + " " + place;
	}

}
