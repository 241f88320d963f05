package jp.sakutei.hearing.timetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.TypedTime;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingPlaces;
import jp.sakutei.hearing.HearingScheduled;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.SectionHearing;
import jp.sakutei.organization.Person;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.RoundId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Holds single appointments against the timetable. */
@Component
class TimetablePlaces implements HearingPlaces {

	private final Timetables timetables;

	private final Hearings hearings;

	private final BusinessClock clock;

	TimetablePlaces(Timetables timetables, Hearings hearings, BusinessClock clock) {
		this.timetables = timetables;
		this.hearings = hearings;
		this.clock = clock;
	}

	@Override
	public void hold(String round) {
		timetables.lock(new RoundId(round));
	}

	@Override
	public List<FormError> against(Map<SectionHearing, HearingAppointment> appointments) {
		if (appointments.isEmpty()) {
			return List.of();
		}
		var timetable = of(appointments.keySet().iterator().next());
		var settled = new LinkedHashMap<SectionHearing, Entry>();
		for (var each : appointments.entrySet()) {
			var entry = entry(each.getKey().section(), each.getValue());
			settled.put(each.getKey(), entry);
			timetable = timetable.with(entry);
		}
		var errors = new ArrayList<FormError>();
		for (var each : settled.entrySet()) {
			var name = (settled.size() == 1) ? "" : each.getKey().sectionName() + "：";
			timetable.clashes(each.getValue(), clock.now())
				.stream()
				.filter((clash) -> clash.kind().refuses())
				.forEach((clash) -> errors.add(new FormError(clash.kind().field(), name + clash.text())));
		}
		return errors;
	}

	/**
	 * What the office planned, if nothing has come between; else the first free place.
	 */
	@Override
	public HearingAppointment suggested(SectionHearing hearing) {
		var timetable = of(hearing);
		return timetable.of(hearing.section())
			.filter((entry) -> timetable.clashes(entry, clock.now())
				.stream()
				.noneMatch((clash) -> clash.kind().refuses()))
			.or(() -> timetable.free(hearing.section(), clock.today().plusDays(1)))
			.map((entry) -> appointment(entry, hearing))
			.orElse(new HearingAppointment(timetable.season().calendar().next(clock.today().plusDays(1)), "", "",
					hearing.usuallyInvited()));
	}

	@Override
	public HearingAppointment withOfficer(SectionHearing hearing, HearingAppointment appointment) {
		if (TypedTime.read(appointment.startTime()).isEmpty()) {
			return appointment;
		}
		var entry = entry(hearing.section(), appointment);
		return appointment.heldBy(of(hearing).officerFor(entry).map(Person::id).orElse(appointment.officer()));
	}

	@Override
	public int minutes(String round) {
		return timetables.of(new RoundId(round)).season().minutes();
	}

	@Override
	public List<Person> officers(String round) {
		return timetables.of(new RoundId(round)).officers();
	}

	/** Told, it is no plan any more. */
	@EventListener
	void on(HearingScheduled event) {
		var hearing = hearings.get(event.hearing());
		timetables.unplan(new RoundId(hearing.round()), hearing.section());
	}

	static HearingAppointment appointment(Entry entry, SectionHearing hearing) {
		return new HearingAppointment(entry.slot().day(), entry.slot().time(), entry.slot().minutes(), entry.room(),
				entry.officer(), Optional.ofNullable(hearing.invited()).orElse(hearing.usuallyInvited()));
	}

	private static Entry entry(String section, HearingAppointment appointment) {
		return new Entry(section,
				new Slot(appointment.day(), HearingRooms.time(appointment.when().startTime()), appointment.minutes()),
				appointment.place(), appointment.officer(), false);
	}

	private Timetable of(SectionHearing hearing) {
		return timetables.of(new RoundId(hearing.round()));
	}

}
