package jp.sakutei.hearing;

import java.time.LocalDate;

import jp.sakutei.common.TypedTime;
import jp.sakutei.round.calendar.Appointment;

/** When and where a section is heard, and who is asked to come. */
public record HearingAppointment(LocalDate day, String startTime, String place, String invited) {

	public HearingAppointment {
		startTime = TypedTime.read(startTime).orElse(startTime);
	}

	public Appointment when() {
		return new Appointment(day, startTime, place);
	}

}
