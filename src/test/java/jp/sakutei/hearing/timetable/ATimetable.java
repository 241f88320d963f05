package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.calendar.WorkingDays;

/** Fixture: two rooms, two officers, four slots a day, from a Monday on for two weeks. */
final class ATimetable {

	static final LocalDate MONDAY = LocalDate.of(2023, 6, 5);

	static final LocalDate HOLIDAY = MONDAY.plusDays(2);

	static final LocalDate END = MONDAY.plusDays(11);

	static final WorkingDays CALENDAR = new WorkingDays(Set.of(HOLIDAY), List.of());

	static final List<LocalTime> STARTS = times("09:00", "10:30", "13:15", "14:45");

	static final Season SEASON = new Season(MONDAY, END, CALENDAR, STARTS, 60);

	static final List<String> ROOMS = List.of("第1会議室", "第2会議室");

	static final List<Person> OFFICERS = List.of(person("O1"), person("O2"));

	private ATimetable() {
	}

	static Timetable of(SectionToHear... sections) {
		return of(SEASON, List.of(), sections);
	}

	static Timetable of(Season season, List<Blocked> blocked, SectionToHear... sections) {
		return new Timetable(season, ROOMS, OFFICERS, Arrays.asList(sections), blocked, Map.of(), List.of());
	}

	static SectionToHear section(String code, String... speakers) {
		return new SectionToHear(code, "見本課" + code, code.substring(0, 1),
				Arrays.stream(speakers).map(ATimetable::person).toList());
	}

	/** {@code A1} to {@code A5}. */
	static SectionToHear[] department(String code, int sections) {
		return IntStream.rangeClosed(1, sections)
			.mapToObj((number) -> section(code + number))
			.toArray(SectionToHear[]::new);
	}

	static Entry entry(String section, LocalDate day, String time, String room, String officer) {
		return new Entry(section, slot(day, time), room, (officer == null) ? null : new PersonId(officer), false);
	}

	static Slot slot(LocalDate day, String time) {
		return new Slot(day, LocalTime.parse(time), 60);
	}

	static Blocked blocked(Reach reach, String whom, LocalDate from, LocalDate to) {
		return new Blocked(reach, whom, from, to, null, null, "見本の理由");
	}

	static Person person(String code) {
		return new Person(new PersonId(code), "見本 " + code, null);
	}

	static List<LocalTime> times(String... times) {
		return Arrays.stream(times).map(LocalTime::parse).toList();
	}

	/** {@code H1}, {@code H2} … */
	static Person sectionSpeaker(int number) {
		return person("H" + number);
	}

}
