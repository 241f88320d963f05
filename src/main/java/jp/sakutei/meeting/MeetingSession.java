package jp.sakutei.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import jp.sakutei.organization.PersonId;
import jp.sakutei.round.calendar.Appointment;

/**
 * One sitting of a meeting.
 *
 * @param appointment when and where it is called to be; null where it is not called yet
 * @param invited who was invited, in words
 * @param message what the invitation says besides day and place
 * @param frozenAt when its papers were fixed and the invitations went out, or null
 * @param written 会議録
 */
public record MeetingSession(MeetingId meeting, int number, Appointment appointment, String invited, String message,
		OffsetDateTime frozenAt, Minutes written) {

	public boolean held() {
		return written.heldOn != null;
	}

	public LocalDate day() {
		return (appointment == null) ? null : appointment.day();
	}

	public String startTime() {
		return (appointment == null) ? null : appointment.startTime();
	}

	public String place() {
		return (appointment == null) ? null : appointment.place();
	}

	public LocalDate heldOn() {
		return written.heldOn;
	}

	public String attendance() {
		return written.attendance;
	}

	public String minutes() {
		return written.text;
	}

	public LocalDate answersDue() {
		return written.answersDue;
	}

	public PersonId recordedBy() {
		return written.recordedBy;
	}

	public String recordedByName() {
		return written.recordedByName;
	}

	/**
	 * What was recorded of the sitting.
	 *
	 * @param heldOn null: not held yet
	 * @param answersDue by when sections answer and hand in again
	 */
	public record Minutes(LocalDate heldOn, String attendance, String text, LocalDate answersDue, PersonId recordedBy,
			String recordedByName) {
	}

}
