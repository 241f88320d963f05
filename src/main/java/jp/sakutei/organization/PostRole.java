package jp.sakutei.organization;

/** 職: what a post entitles to. The unit says where. */
public enum PostRole {

	STAFF("staff", "担当者", Unit.SECTION), SECTION_HEAD("section-head", "課長", Unit.SECTION),
	COORDINATOR("coordinator", "取りまとめ担当", Unit.DEPARTMENT), DEPARTMENT_HEAD("department-head", "部長", Unit.DEPARTMENT),
	PLANNING_OFFICE("planning-office", "企画政策課（事務局）", Unit.CITY), BUDGET_OFFICE("budget-office", "財政課", Unit.CITY),
	FINANCE_CHIEF("finance-chief", "財政課長", Unit.CITY), FINANCE_DIRECTOR("finance-director", "財務部長", Unit.CITY),
	EXECUTIVE("executive", "市長・副市長", Unit.CITY), ADMINISTRATOR("administrator", "システム管理者", Unit.CITY);

	private final String code;

	private final String label;

	private final Unit unit;

	PostRole(String code, String label, Unit unit) {
		this.code = code;
		this.label = label;
		this.unit = unit;
	}

	/** As it stands in {@code posts.csv} and in candidate groups. */
	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	public Unit unit() {
		return unit;
	}

	public static PostRole of(String code) {
		for (var role : values()) {
			if (role.code.equals(code)) {
				return role;
			}
		}
		throw new IllegalArgumentException("職の種類がありません：" + code);
	}

	/** What a role is bound to. */
	public enum Unit {

		SECTION, DEPARTMENT, CITY

	}

}
