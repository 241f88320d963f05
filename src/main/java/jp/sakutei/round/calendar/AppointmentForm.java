package jp.sakutei.round.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A new time and place, as a page asks for them.
 *
 * @param day null where no day was typed that exists
 * @param shown the appointment that the page showed
 */
public record AppointmentForm(LocalDate day, String startTime, String place, String reason, String shown) {

	public AppointmentForm {
		startTime = (startTime != null) ? startTime.strip() : "";
		place = (place != null) ? place.strip() : "";
		reason = (reason != null) ? reason.strip() : "";
		shown = (shown != null) ? shown : "";
	}

	public Appointment to() {
		return new Appointment(day, startTime, place);
	}

	/** What was typed, over what holds by now: what nobody touched follows. */
	public AppointmentForm over(Appointment now) {
		var was = shown.split(" ", 3);
		if (was.length != 3) {
			return new AppointmentForm(day, startTime, place, reason, now.shown());
		}
		return new AppointmentForm(Objects.toString(day).equals(was[0]) ? now.day() : day,
				startTime.equals(was[1]) ? now.startTime() : startTime, place.equals(was[2]) ? now.place() : place,
				reason, now.shown());
	}

}
