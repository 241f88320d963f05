package jp.sakutei.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import jp.sakutei.organization.PersonId;
import jp.sakutei.round.calendar.Appointment;

/**
 * One sitting of a meeting.
 *
 * @param invited who was invited, in words
 * @param message what the invitation says besides day and place
 * @param frozenAt when its papers were fixed and the invitations went out, or null
 * @param heldOn null: not held yet
 */
public record MeetingSession(MeetingId meeting, int number, LocalDate day, String startTime, String place,
		String invited, String message, OffsetDateTime frozenAt, LocalDate heldOn, String attendance, String minutes,
		LocalDate answersDue, PersonId recordedBy, String recordedByName, LocalDate recordedOn) {

	/** When and where it is called to be; null where it is not called yet. */
	public Appointment appointment() {
		return (day == null) ? null : new Appointment(day, startTime, place);
	}

	public boolean held() {
		return heldOn != null;
	}

}
