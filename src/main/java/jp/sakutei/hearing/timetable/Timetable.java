package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;

/**
 * 時間割: who is heard where and when, and within which bounds.
 *
 * @param rooms names, the one that is filled first in front
 * @param officers of the planning office, who hold the hearings
 * @param sections in the order of the organisation
 * @param wishes the day that a department's coordinator would like, by department
 * @param entries at most one for a section
 */
public record Timetable(Season season, List<String> rooms, List<Person> officers, List<SectionToHear> sections,
		List<Blocked> blocked, Map<String, LocalDate> wishes, List<Entry> entries) {

	public Optional<Entry> of(String section) {
		return entries.stream().filter((entry) -> entry.section().equals(section)).findFirst();
	}

	public List<SectionToHear> unscheduled() {
		return sections.stream().filter((section) -> of(section.code()).isEmpty()).toList();
	}

	/** What stands against it, in the order of the times. */
	public List<Clash> clashes(LocalDateTime now) {
		return new Clashes(this, now).all();
	}

	/** What would stand against one section's place, were it the one given. */
	public List<Clash> clashes(Entry entry, LocalDateTime now) {
		return with(entry).clashesOf(entry, now);
	}

	/**
	 * A place for each section that has none; those that have one keep it.
	 * @param earliest no day before it is used
	 */
	public Proposal propose(LocalDate earliest) {
		return proposeFor(unscheduled(), earliest);
	}

	private Proposal proposeFor(List<SectionToHear> wanted, LocalDate earliest) {
		return new Proposing(this, wanted, earliest).proposal();
	}

	/** The first place that is free for a section, wherever it stands now. */
	public Optional<Entry> free(String code, LocalDate earliest) {
		var alone = section(code).stream().toList();
		var others = entries.stream().filter((entry) -> !entry.section().equals(code)).toList();
		return new Timetable(season, rooms, officers, sections, blocked, wishes, others).proposeFor(alone, earliest)
			.placed()
			.stream()
			.findFirst();
	}

	/** Who holds it: whoever does now, if free then, else another who is. */
	public Optional<Person> officerFor(Entry entry) {
		var open = officers.stream().filter((person) -> isFree(person.id(), entry)).toList();
		return open.stream()
			.filter((person) -> entry.isHeldBy(person.id()))
			.findFirst()
			.or(() -> open.stream().min(Comparator.comparing((person) -> load(person.id()))));
	}

	private boolean isFree(PersonId officer, Entry entry) {
		return blocked.stream().noneMatch((each) -> each.covers(entry.slot()) && each.isOfOfficer(officer))
				&& entries.stream()
					.filter((other) -> !other.section().equals(entry.section()))
					.noneMatch((other) -> other.isHeldBy(officer) && other.slot().overlaps(entry.slot()));
	}

	private long load(PersonId officer) {
		return entries.stream().filter((entry) -> entry.isHeldBy(officer)).count();
	}

	/** The same with a section at another place. */
	public Timetable with(Entry entry) {
		var others = new ArrayList<>(
				entries.stream().filter((each) -> !each.section().equals(entry.section())).toList());
		others.add(entry);
		return withEntries(others);
	}

	/** The same with what is proposed. */
	public Timetable with(Proposal proposal) {
		var all = new ArrayList<>(entries);
		all.addAll(proposal.placed());
		return withEntries(all);
	}

	/** The same without the places that only the office knows of. */
	public Timetable withoutPlans() {
		return withEntries(entries.stream().filter(Entry::told).toList());
	}

	/** The same without the plans that cannot stay as they are. */
	public Timetable withoutClashingPlans(LocalDateTime now) {
		var clashing = clashes(now).stream()
			.filter((clash) -> clash.kind().refuses())
			.flatMap((clash) -> clash.entry().told() ? of(clash.other()).stream() : Stream.of(clash.entry()))
			.filter((entry) -> !entry.told())
			.toList();
		return withEntries(entries.stream().filter((entry) -> !clashing.contains(entry)).toList());
	}

	public Timetable withEntries(List<Entry> others) {
		return new Timetable(season, rooms, officers, sections, blocked, wishes, others);
	}

	public String nameOf(String section) {
		return name(section);
	}

	/** Empty where nobody holds it. */
	public String nameOf(PersonId officer) {
		return (officer == null) ? "" : name(officer);
	}

	/** What makes a room useless at a time, whoever is heard. */
	public Optional<Blocked> blockedIn(Slot slot, String room) {
		return blocked.stream()
			.filter((each) -> each.covers(slot) && (each.isOfEverybody() || each.isOfRoom(room)))
			.findFirst();
	}

	/** 「第1会議室 6月8日（木）～6月9日（金） 13:00から17:15まで」. */
	public String name(Blocked block) {
		var whom = switch (block.reach()) {
			case EVERYBODY -> "全体";
			case ROOM -> block.whom();
			case OFFICER -> name(new PersonId(block.whom()));
			case SECTION -> name(block.whom());
		};
		return whom + " " + block.when();
	}

	/** Whether there is what it blocks. */
	boolean knows(Blocked block) {
		return switch (block.reach()) {
			case EVERYBODY -> block.whom().isEmpty();
			case ROOM -> rooms.contains(block.whom());
			case OFFICER -> officers.stream().anyMatch((person) -> person.id().value().equals(block.whom()));
			case SECTION -> section(block.whom()).isPresent();
		};
	}

	Optional<SectionToHear> section(String code) {
		return sections.stream().filter((section) -> section.code().equals(code)).findFirst();
	}

	String name(String section) {
		return section(section).map(SectionToHear::name).orElse(section);
	}

	String name(PersonId officer) {
		return officers.stream()
			.filter((person) -> person.id().equals(officer))
			.map(Person::name)
			.findFirst()
			.orElse("聴取担当");
	}

	private List<Clash> clashesOf(Entry entry, LocalDateTime now) {
		return new Clashes(this, now).of(entry);
	}

}
