package jp.sakutei.hearing;

import java.time.LocalDate;

import jp.sakutei.common.TypedTime;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.calendar.Appointment;

/**
 * When and where a section is heard, by whom, and who is asked to come.
 *
 * @param officer who holds the hearing, or null
 */
public record HearingAppointment(LocalDate day, String startTime, int minutes, String place, PersonId officer,
		String invited) {

	public HearingAppointment {
		startTime = TypedTime.read(startTime).orElse(startTime);
	}

	public HearingAppointment(LocalDate day, String startTime, String place, String invited) {
		this(day, startTime, HearingRooms.USUAL_MINUTES, place, null, invited);
	}

	public Appointment when() {
		return new Appointment(day, startTime, place);
	}

	public HearingAppointment heldBy(PersonId other) {
		return new HearingAppointment(day, startTime, minutes, place, other, invited);
	}

}
