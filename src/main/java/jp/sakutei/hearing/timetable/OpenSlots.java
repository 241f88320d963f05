package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.organization.Person;

/**
 * 空き: the slots of the season, each with the rooms and officers that what is settled and
 * what is blocked leave to it.
 */
final class OpenSlots {

	private final Timetable timetable;

	private final List<Slot> all;

	private final Map<LocalDate, List<Slot>> byDay;

	private final Map<Slot, Free> free = new HashMap<>();

	private final Map<String, Set<Slot>> openTo = new HashMap<>();

	OpenSlots(Timetable timetable, LocalDate earliest) {
		this.timetable = timetable;
		this.all = timetable.season()
			.days(earliest)
			.stream()
			.flatMap((day) -> timetable.season().slots(day).stream())
			.toList();
		all.forEach((slot) -> free.put(slot, freeIn(slot)));
		this.byDay = all.stream()
			.filter((slot) -> places(slot) > 0)
			.collect(Collectors.groupingBy(Slot::day, LinkedHashMap::new, Collectors.toList()));
	}

	/** Those with a place, the nearest to the wish first; without one in their order. */
	List<LocalDate> days(LocalDate wish) {
		var days = byDay.keySet().stream();
		return ((wish == null) ? days
				: days.sorted(Comparator.comparing((LocalDate day) -> Math.abs(wish.toEpochDay() - day.toEpochDay()))))
			.toList();
	}

	List<Slot> of(LocalDate day) {
		return byDay.getOrDefault(day, List.of());
	}

	/** How many hearings may be held side by side. */
	int places(Slot slot) {
		return Math.min(rooms(slot).size(), officers(slot).size());
	}

	List<String> rooms(Slot slot) {
		return free.get(slot).rooms();
	}

	List<Person> officers(Slot slot) {
		return free.get(slot).officers();
	}

	/** Whether the section may come, as far as it alone and what is settled say so. */
	boolean isOpenTo(Slot slot, SectionToHear section) {
		return openTo.computeIfAbsent(section.code(), (code) -> slotsOpenTo(section)).contains(slot);
	}

	private Set<Slot> slotsOpenTo(SectionToHear section) {
		return all.stream().filter((slot) -> canCome(slot, section)).collect(Collectors.toSet());
	}

	private boolean canCome(Slot slot, SectionToHear section) {
		return blocked(slot).noneMatch((blocked) -> blocked.isOfSection(section.code()))
				&& settled(slot).noneMatch((entry) -> timetable.section(entry.section())
					.filter((other) -> other.speakers().stream().anyMatch(section.speakers()::contains))
					.isPresent());
	}

	/** Why a section found no place, as a whole sentence. */
	String whyNot(SectionToHear section) {
		if (timetable.rooms().isEmpty()) {
			return "会議室が一つも登録されていません。";
		}
		if (timetable.officers().isEmpty()) {
			return "ヒアリングの聴取担当が1人もいません。";
		}
		if (all.isEmpty()) {
			return "期間中に、これから使える開庁日と開始時刻がありません。";
		}
		if (byDay.isEmpty()) {
			return "これからの枠はすべて、使用不可か、ほかの課で埋まっています。";
		}
		var open = all.stream().filter((slot) -> places(slot) > 0).filter((slot) -> isOpenTo(slot, section)).count();
		return (open == 0) ? "空いている枠のすべてが、この課の都合の悪い時間か、説明者がほかの課の説明に出る時間です。"
				: "この課が出られる枠（" + open + "枠）は、ほかの課で埋まっているか、説明者がほかの課の説明に出る時間です。";
	}

	private Free freeIn(Slot slot) {
		if (blocked(slot).anyMatch(Blocked::isOfEverybody)) {
			return new Free(List.of(), List.of());
		}
		return new Free(
				timetable.rooms()
					.stream()
					.filter((room) -> blocked(slot).noneMatch((each) -> each.isOfRoom(room)))
					.filter((room) -> settled(slot).noneMatch((entry) -> entry.isIn(room)))
					.toList(),
				timetable.officers()
					.stream()
					.filter((person) -> blocked(slot).noneMatch((each) -> each.isOfOfficer(person.id())))
					.filter((person) -> settled(slot).noneMatch((entry) -> entry.isHeldBy(person.id())))
					.toList());
	}

	private Stream<Blocked> blocked(Slot slot) {
		return timetable.blocked().stream().filter((blocked) -> blocked.covers(slot));
	}

	private Stream<Entry> settled(Slot slot) {
		return timetable.entries().stream().filter((entry) -> entry.slot().overlaps(slot));
	}

	private record Free(List<String> rooms, List<Person> officers) {
	}

}
