package jp.sakutei.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 組織の構成: departments, sections, people and their posts as the files of a round name them.
 */
public record OrganizationData(List<Department> departments, List<Section> sections, List<Person> people,
		List<Post> posts) {

	/** With these people only, and their posts. */
	public OrganizationData only(Set<PersonId> some) {
		return new OrganizationData(departments, sections,
				people.stream().filter((person) -> some.contains(person.id())).toList(),
				posts.stream().filter((post) -> some.contains(post.person())).toList());
	}

	/** 部. */
	public record Department(String code, String name) {
	}

	/**
	 * 課等.
	 *
	 * @param department null where the city has no departments
	 * @param from null: has always been there
	 * @param to the last day, or null
	 */
	public record Section(String code, String department, String name, LocalDate from, LocalDate to) {
	}

	/** 職員. */
	public record Person(PersonId id, String name, String email) {
	}

	/**
	 * 職.
	 *
	 * @param authority role and unit
	 * @param to the last day, or null
	 * @param concurrent 兼務
	 */
	public record Post(PersonId person, Authority authority, LocalDate from, LocalDate to, boolean concurrent) {

		public boolean covers(LocalDate day) {
			return !day.isBefore(from) && (to == null || !day.isAfter(to));
		}

	}

}
