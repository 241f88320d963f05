package jp.sakutei.handin;

/**
 * Which gates a hand-in passes and who has them.
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

	/** The first gate that is still ahead after the given one; null after the last. */
	Gate after(Gate passed) {
		for (var gate : Gate.values()) {
			if ((passed == null || gate.ordinal() > passed.ordinal()) && has(gate)) {
				return gate;
			}
		}
		return null;
	}

	private boolean has(Gate gate) {
		return switch (gate) {
			case SECTION_HEAD -> sectionHead;
			case DEPARTMENT_HEAD -> departmentHead;
			case OFFICE -> office;
		};
	}

	String group(Gate gate) {
		return switch (gate) {
			case SECTION_HEAD -> sectionHeadGroup;
			case DEPARTMENT_HEAD -> departmentHeadGroup;
			case OFFICE -> "planning-office";
		};
	}

}
