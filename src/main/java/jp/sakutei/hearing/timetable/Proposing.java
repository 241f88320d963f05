package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.hearing.timetable.Proposal.Unplaced;

/**
 * Looks for the places: each department on the day nearest to its wish that holds all of
 * it, one section after the other where that fits. Where a section finds nothing free,
 * others make room for it, as long as they find something else (an augmenting path).
 */
final class Proposing {

	private final Timetable timetable;

	private final List<SectionToHear> wanted;

	private final OpenSlots open;

	private final Map<Slot, List<SectionToHear>> taken = new HashMap<>();

	private final List<Unplaced> unplaced = new ArrayList<>();

	Proposing(Timetable timetable, List<SectionToHear> wanted, LocalDate earliest) {
		this.timetable = timetable;
		this.wanted = wanted;
		this.open = new OpenSlots(timetable, earliest);
	}

	Proposal proposal() {
		var late = new ArrayList<SectionToHear>();
		departments().forEach((department, sections) -> placeTogether(department, sections, late));
		for (var section : late) {
			if (!makeRoom(section, new HashSet<>())) {
				unplaced.add(new Unplaced(section, open.whyNot(section)));
			}
		}
		return new Proposal(new Seating(timetable, open, taken).entries(), List.copyOf(unplaced));
	}

	/**
	 * Those with a wish first, then the large ones: they are the hardest to keep
	 * together.
	 */
	private Map<String, List<SectionToHear>> departments() {
		var byDepartment = new LinkedHashMap<String, List<SectionToHear>>();
		wanted.forEach((section) -> byDepartment.computeIfAbsent(section.department(), (code) -> new ArrayList<>())
			.add(section));
		var sorted = new LinkedHashMap<String, List<SectionToHear>>();
		byDepartment.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, List<SectionToHear>> each) -> wish(each.getKey()) == null)
				.thenComparing((each) -> -each.getValue().size()))
			.forEach((each) -> sorted.put(each.getKey(), each.getValue()));
		return sorted;
	}

	private LocalDate wish(String department) {
		return department.isEmpty() ? null : timetable.wishes().get(department);
	}

	private void placeTogether(String department, List<SectionToHear> sections, List<SectionToHear> late) {
		var days = open.days(wish(department));
		for (var day : days) {
			if (fits(day, sections, false) || fits(day, sections, true)) {
				return;
			}
		}
		// no day holds all: from the first day on that holds one
		for (var section : sections) {
			if (days.stream().noneMatch((day) -> fits(day, List.of(section), true))) {
				late.add(section);
			}
		}
	}

	/** Takes the places where all of them find one on the day; else nothing. */
	private boolean fits(LocalDate day, List<SectionToHear> sections, boolean sideBySide) {
		var found = new LinkedHashMap<SectionToHear, Slot>();
		for (var section : sections) {
			var slot = open.of(day)
				.stream()
				.filter((each) -> sideBySide || !found.containsValue(each))
				.filter((each) -> isFree(each, section))
				.findFirst();
			if (slot.isEmpty()) {
				found.forEach((placed, at) -> taken.get(at).remove(placed));
				return false;
			}
			take(slot.get(), section);
			found.put(section, slot.get());
		}
		return true;
	}

	/** Others go elsewhere, where they can. */
	private boolean makeRoom(SectionToHear section, Set<Slot> asked) {
		var slots = open.days(wish(section.department()))
			.stream()
			.flatMap((day) -> open.of(day).stream())
			.filter((slot) -> open.isOpenTo(slot, section))
			.toList();
		for (var slot : slots) {
			if (isFree(slot, section)) {
				take(slot, section);
				return true;
			}
		}
		for (var slot : slots) {
			if (asked.add(slot) && takesThePlaceOfAnother(slot, section, asked)) {
				return true;
			}
		}
		return false;
	}

	private boolean takesThePlaceOfAnother(Slot slot, SectionToHear section, Set<Slot> asked) {
		for (var other : List.copyOf(in(slot))) {
			taken.get(slot).remove(other);
			if (isFree(slot, section)) {
				take(slot, section);
				if (makeRoom(other, asked)) {
					return true;
				}
				taken.get(slot).remove(section);
			}
			take(slot, other);
		}
		return false;
	}

	private boolean isFree(Slot slot, SectionToHear section) {
		var others = in(slot);
		return others.size() < open.places(slot) && open.isOpenTo(slot, section)
				&& others.stream().noneMatch((other) -> sharesSpeaker(other, section));
	}

	private Collection<SectionToHear> in(Slot slot) {
		return taken.getOrDefault(slot, List.of());
	}

	private void take(Slot slot, SectionToHear section) {
		taken.computeIfAbsent(slot, (each) -> new ArrayList<>()).add(section);
	}

	private static boolean sharesSpeaker(SectionToHear one, SectionToHear other) {
		return one.speakers().stream().anyMatch(other.speakers()::contains);
	}

}
