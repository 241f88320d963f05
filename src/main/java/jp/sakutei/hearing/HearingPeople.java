package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes to hearings. */
@Repository
public class HearingPeople {

	private final JdbcClient jdbc;

	private final Organization organization;

	private final BusinessClock clock;

	HearingPeople(JdbcClient jdbc, Organization organization, BusinessClock clock) {
		this.jdbc = jdbc;
		this.organization = organization;
		this.clock = clock;
	}

	/** By section, who holds one of the posts in it; one statement. */
	public Map<String, List<Person>> of(Set<PostRole> roles, Collection<String> sections, LocalDate day) {
		var people = new HashMap<String, List<Person>>();
		jdbc.sql("""
				select distinct o.section, p.code, p.name, p.email from post o join person p on p.code = o.person
				where o.role = any(:roles) and o.section = any(:sections) and p.enabled
				  and o.valid_from <= :day and (o.valid_to is null or o.valid_to >= :day)
				order by p.code
				""")
			.param("roles", roles.stream().map(PostRole::code).toArray(String[]::new))
			.param("sections", sections.toArray(String[]::new))
			.param("day", day)
			.query((row) -> {
				people.computeIfAbsent(row.getString("section"), (section) -> new ArrayList<>())
					.add(new Person(new PersonId(row.getString("code")), row.getString("name"),
							row.getString("email")));
			});
		return people;
	}

	/** Each with the hearings that he or she comes to: staff, head, officer. */
	Map<Person, List<SectionHearing>> concerned(Map<SectionHearing, HearingAppointment> appointments) {
		var bySection = of(Set.of(PostRole.STAFF, PostRole.SECTION_HEAD),
				appointments.keySet().stream().map(SectionHearing::section).toList(), clock.today());
		var officers = new HashMap<PersonId, Person>();
		organization.people(
				appointments.values().stream().map(HearingAppointment::officer).filter((each) -> each != null).toList())
			.forEach((person) -> officers.put(person.id(), person));
		var concerned = new LinkedHashMap<Person, List<SectionHearing>>();
		appointments.forEach((hearing, appointment) -> {
			var people = new ArrayList<>(bySection.getOrDefault(hearing.section(), List.of()));
			var officer = officers.get(appointment.officer());
			if (officer != null && !people.contains(officer)) {
				people.add(officer);
			}
			people.forEach((person) -> concerned.computeIfAbsent(person, (each) -> new ArrayList<>()).add(hearing));
		});
		return concerned;
	}

}
