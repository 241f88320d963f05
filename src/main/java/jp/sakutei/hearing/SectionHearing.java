package jp.sakutei.hearing;

import java.time.LocalDate;

import jp.sakutei.organization.PersonId;

/**
 * The hearing of one section.
 *
 * @param readyReason why it is held before its sheets were checked, or null
 * @param invited who is asked to come
 * @param answersDue by when the section answers and hands in again, or null
 */
public record SectionHearing(HearingId id, String round, String section, String sectionName, HearingState state,
		LocalDate readyOn, String readyReason, LocalDate day, String startTime, String place, String invited,
		LocalDate heldOn, String attendees, String minutes, LocalDate answersDue, PersonId recordedBy,
		String recordedByName, LocalDate recordedOn) {

	/** When and where it is settled to be; null where it is not. */
	HearingAppointment appointment() {
		return (day == null) ? null : new HearingAppointment(day, startTime, place, invited);
	}

	/** The day as lists show it: held, else planned. */
	public LocalDate shownDay() {
		return (heldOn != null) ? heldOn : day;
	}

}
