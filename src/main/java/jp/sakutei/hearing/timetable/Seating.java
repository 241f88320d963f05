package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;

/**
 * Gives those of each slot their rooms and officers: a department keeps both through its
 * day where it can, and the officers share the work.
 */
final class Seating {

	private final OpenSlots open;

	private final Map<Slot, List<SectionToHear>> taken;

	private final Map<DepartmentDay, String> rooms = new HashMap<>();

	private final Map<DepartmentDay, PersonId> officers = new HashMap<>();

	private final Map<PersonId, Integer> load = new HashMap<>();

	Seating(Timetable timetable, OpenSlots open, Map<Slot, List<SectionToHear>> taken) {
		this.open = open;
		this.taken = taken;
		timetable.entries().forEach((entry) -> count(entry.officer()));
	}

	List<Entry> entries() {
		var entries = new ArrayList<Entry>();
		taken.keySet().stream().sorted().forEach((slot) -> seat(slot, entries));
		return List.copyOf(entries);
	}

	private void seat(Slot slot, List<Entry> entries) {
		var freeRooms = new ArrayList<>(open.rooms(slot));
		var freeOfficers = new ArrayList<>(open.officers(slot));
		// who has been somewhere this day chooses first
		taken.get(slot)
			.stream()
			.sorted(Comparator.comparing((section) -> !rooms.containsKey(on(slot, section))))
			.forEach((section) -> {
				var room = room(on(slot, section), freeRooms);
				var officer = officer(on(slot, section), freeOfficers);
				freeRooms.remove(room);
				freeOfficers.remove(officer);
				rooms.putIfAbsent(on(slot, section), room);
				officers.putIfAbsent(on(slot, section), officer.id());
				count(officer.id());
				entries.add(new Entry(section.code(), slot, room, officer.id(), false));
			});
	}

	private String room(DepartmentDay department, List<String> free) {
		var known = rooms.get(department);
		return free.contains(known) ? known : free.get(0);
	}

	private Person officer(DepartmentDay department, List<Person> free) {
		var known = officers.get(department);
		return free.stream()
			.filter((person) -> person.id().equals(known))
			.findFirst()
			.orElseGet(() -> free.stream()
				.min(Comparator.comparing((person) -> load.getOrDefault(person.id(), 0)))
				.orElseThrow());
	}

	private void count(PersonId officer) {
		if (officer != null) {
			load.merge(officer, 1, Integer::sum);
		}
	}

	private static DepartmentDay on(Slot slot, SectionToHear section) {
		return new DepartmentDay(section.department(), slot.day());
	}

	private record DepartmentDay(String department, LocalDate day) {
	}

}
