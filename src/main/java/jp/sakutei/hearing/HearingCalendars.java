package jp.sakutei.hearing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.SakuteiSettings;
import jp.sakutei.organization.Person;
import jp.sakutei.round.calendar.CalendarDay;
import jp.sakutei.round.calendar.CalendarFile;

import org.springframework.stereotype.Component;

/**
 * Hearings as a calendar takes them in: the same event as in one's own days, told anew
 * with each change.
 */
@Component
class HearingCalendars {

	private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+");

	private final BusinessClock clock;

	private final String organizer;

	HearingCalendars(BusinessClock clock, SakuteiSettings settings) {
		this.clock = clock;
		this.organizer = settings.mail().from().replaceFirst(".*<(.*)>.*", "$1").strip();
	}

	/**
	 * One behind the other; null for somebody without an address that a calendar knows.
	 */
	String of(Person person, List<SectionHearing> concerned, Map<SectionHearing, HearingAppointment> appointments,
			Map<String, Integer> changes, Kind kind) {
		return (person.email() == null || !ADDRESS.matcher(person.email()).matches()) ? null
				: concerned.stream()
					.map((hearing) -> kind.write(day(hearing, appointments.get(hearing), changes), hearing.round(),
							organizer, person.email(), clock.instant()))
					.collect(Collectors.joining());
	}

	private static CalendarDay day(SectionHearing hearing, HearingAppointment appointment,
			Map<String, Integer> changes) {
		return new CalendarDay("hearing-" + hearing.section(), changes.getOrDefault(hearing.section(), 0),
				appointment.day(), appointment.startTime(), appointment.minutes(), "各課等ヒアリング：" + hearing.sectionName(),
				appointment.place());
	}

	/** What a calendar is to do with it. */
	interface Kind {

		String write(CalendarDay day, String round, String organizer, String attendee, Instant made);

	}

}
