package jp.sakutei.handin;

import java.util.Map;
import java.util.Set;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;

/**
 * Which gates a hand-in needs and who has them, for the model to go by.
 *
 * @param sectionHeadGroup candidate group of the first gate
 * @param departmentHeadGroup candidate group of the second; empty without department
 */
public record Gates(boolean sectionHead, boolean departmentHead, boolean office, String sectionHeadGroup,
		String departmentHeadGroup) {

	/** Each gate is with the post of the section, or of its department. */
	static Gates of(boolean sectionHead, boolean departmentHead, boolean office, String section, String department) {
		return new Gates(sectionHead, departmentHead, office, Authority.sectionHead(section).group(),
				(department == null) ? "" : Authority.departmentHead(department).group());
	}

	Gates without(Gate gate) {
		return new Gates(sectionHead && gate != Gate.SECTION_HEAD, departmentHead && gate != Gate.DEPARTMENT_HEAD,
				office && gate != Gate.OFFICE, sectionHeadGroup, departmentHeadGroup);
	}

	/**
	 * If nobody but the authors could decide at a gate it goes to the next post up; at
	 * the last post before the office it is left to the office.
	 * @param entitled who holds each post
	 */
	Gates besides(Authors authors, Map<Authority, Set<PersonId>> entitled) {

		var gates = this;
		var up = departmentHeadGroup;
		if (departmentHead && !somebodyElse(up, Gate.DEPARTMENT_HEAD, authors, entitled)) {
			gates = gates.without(Gate.DEPARTMENT_HEAD);
		}
		if (sectionHead && !somebodyElse(sectionHeadGroup, Gate.SECTION_HEAD, authors, entitled)) {
			gates = somebodyElse(up, Gate.SECTION_HEAD, authors, entitled) ? gates.withSectionHeadGroup(up)
					: gates.without(Gate.SECTION_HEAD);
		}
		return gates;
	}

	private static boolean somebodyElse(String group, Gate gate, Authors authors,
			Map<Authority, Set<PersonId>> entitled) {
		return !group.isEmpty() && entitled.getOrDefault(Authority.parse(group), Set.of())
			.stream()
			.anyMatch((person) -> !authors.include(person, gate));
	}

	Gates withSectionHeadGroup(String group) {
		return new Gates(sectionHead, departmentHead, office, group, departmentHeadGroup);
	}

}
