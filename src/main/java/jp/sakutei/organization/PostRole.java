package jp.sakutei.organization;

import jp.sakutei.common.Coded;

/** 職: what a post entitles to. The unit says where. */
public enum PostRole implements Coded {

	STAFF("担当者", Unit.SECTION), SECTION_HEAD("課長", Unit.SECTION), COORDINATOR("取りまとめ担当", Unit.DEPARTMENT),
	DEPARTMENT_HEAD("部長", Unit.DEPARTMENT), PLANNING_OFFICE("企画政策課（事務局）", Unit.CITY), BUDGET_OFFICE("財政課", Unit.CITY),
	FINANCE_CHIEF("財政課長", Unit.CITY), FINANCE_DIRECTOR("財務部長", Unit.CITY), EXECUTIVE("市長・副市長", Unit.CITY),
	ADMINISTRATOR("システム管理者", Unit.CITY);

	private final String label;

	private final Unit unit;

	PostRole(String label, Unit unit) {
		this.label = label;
		this.unit = unit;
	}

	@Override
	public String label() {
		return label;
	}

	public Unit unit() {
		return unit;
	}

	/** What a role is bound to. */
	public enum Unit {

		SECTION, DEPARTMENT, CITY

	}

}
