package jp.sakutei.handin;

/**
 * Which gates a hand-in needs and who has them, for the model to go by.
 *
 * @param sectionHeadGroup candidate group of the first gate
 * @param departmentHeadGroup candidate group of the second; empty without department
 */
public record Gates(boolean sectionHead, boolean departmentHead, boolean office, String sectionHeadGroup,
		String departmentHeadGroup) {

	Gates without(Gate gate) {
		return new Gates(sectionHead && gate != Gate.SECTION_HEAD, departmentHead && gate != Gate.DEPARTMENT_HEAD,
				office && gate != Gate.OFFICE, sectionHeadGroup, departmentHeadGroup);
	}

	Gates withSectionHeadGroup(String group) {
		return new Gates(sectionHead, departmentHead, office, group, departmentHeadGroup);
	}

}
