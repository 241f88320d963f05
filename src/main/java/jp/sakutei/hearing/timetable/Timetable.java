package jp.sakutei.hearing.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
		return new Proposing(this, earliest).proposal();
	}

	/** The same with a section at another place. */
	public Timetable with(Entry entry) {
		var others = new ArrayList<>(entries.stream().filter((each) -> !each.section().equals(entry.section())).toList());
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

	public Timetable withEntries(List<Entry> others) {
		return new Timetable(season, rooms, officers, sections, blocked, wishes, others);
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
			.orElse("担当者");
	}

	private List<Clash> clashesOf(Entry entry, LocalDateTime now) {
		return new Clashes(this, now).of(entry);
	}

}
