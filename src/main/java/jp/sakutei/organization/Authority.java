package jp.sakutei.organization;

import jp.sakutei.common.Codes;

/**
 * 権限: a role in a unit. Its text is the candidate group of a user task:
 * {@code section-head:0101}, {@code department-head:01}, {@code planning-office}.
 */
public record Authority(PostRole role, String unit) {

	public Authority {
		unit = (unit == null) ? "" : unit;
		if ((role.unit() == PostRole.Unit.CITY) != unit.isEmpty()) {
			throw new IllegalArgumentException("unit does not fit the role: " + role + " '" + unit + "'");
		}
	}

	public static Authority of(PostRole role) {
		return new Authority(role, "");
	}

	public static Authority staff(String section) {
		return new Authority(PostRole.STAFF, section);
	}

	public static Authority sectionHead(String section) {
		return new Authority(PostRole.SECTION_HEAD, section);
	}

	public static Authority departmentHead(String department) {
		return new Authority(PostRole.DEPARTMENT_HEAD, department);
	}

	public static Authority parse(String group) {
		var parts = group.split(":", 2);
		return new Authority(Codes.of(PostRole.class, parts[0]), (parts.length == 2) ? parts[1] : "");
	}

	/** The candidate group. */
	public String group() {
		return unit.isEmpty() ? role.code() : role.code() + ":" + unit;
	}

	@Override
	public String toString() {
		return group();
	}

}
