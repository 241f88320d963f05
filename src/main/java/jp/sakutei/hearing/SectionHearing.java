package jp.sakutei.hearing;

import java.time.LocalDate;

import jp.sakutei.common.CityWord;
import jp.sakutei.organization.PersonId;

/**
 * The hearing of one section.
 *
 * @param readyReason why it is held before its sheets were checked, or null
 * @param appointment when and where it is settled to be; null where it is not
 * @param written what was recorded
 */
public record SectionHearing(HearingId id, String round, String section, String sectionName, HearingState state,
		String readyReason, HearingAppointment appointment, Minutes written) {

	/** Who is asked to come where nobody says otherwise. */
	public String usuallyInvited() {
		return sectionName + "の" + CityWord.SECTION_HEAD.said() + "・" + CityWord.STAFF.said();
	}

	/** The day as lists show it: held, else planned. */
	public LocalDate shownDay() {
		return (heldOn() != null) ? heldOn() : day();
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

	public String invited() {
		return (appointment == null) ? null : appointment.invited();
	}

	public LocalDate heldOn() {
		return written.heldOn;
	}

	public String attendees() {
		return written.attendees;
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
	 * ヒアリングの記録.
	 *
	 * @param heldOn null: not held yet
	 * @param answersDue by when the section answers and hands in again, or null
	 */
	public record Minutes(LocalDate heldOn, String attendees, String text, LocalDate answersDue, PersonId recordedBy,
			String recordedByName) {

		static final Minutes NONE = new Minutes(null, null, null, null, null, null);

	}

}
