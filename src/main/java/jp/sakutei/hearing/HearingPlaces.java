package jp.sakutei.hearing;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormError;
import jp.sakutei.organization.Person;

/** 時間割 as arranging a hearing sees it: what else goes on at a time and in a room. */
public interface HearingPlaces {

	/** One at a time arranges hearings of the round, until the transaction ends. */
	void hold(String round);

	/** What stands against these appointments, were they all made. */
	List<FormError> against(Map<SectionHearing, HearingAppointment> appointments);

	/** What the office planned for it, else the first place that is free, else none. */
	HearingAppointment suggested(SectionHearing hearing);

	/** Held by whom it was, if that officer is free then; else by another who is. */
	HearingAppointment withOfficer(SectionHearing hearing, HearingAppointment appointment);

	/** How long a hearing takes. */
	int minutes(String round);

	/** Who may hold it. */
	List<Person> officers(String round);

}
