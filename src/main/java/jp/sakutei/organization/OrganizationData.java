package jp.sakutei.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * 組織の構成: departments, sections, people and their posts as the files of a round name them.
 */
public record OrganizationData(List<Department> departments, List<Section> sections, List<Person> people,
		List<Post> posts) {

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
