package jp.sakutei.organization;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Coded;

/** 職: what a post entitles to. The unit says where. */
public enum PostRole implements Coded {

	STAFF(CityWord.STAFF, Unit.SECTION), SECTION_HEAD(CityWord.SECTION_HEAD, Unit.SECTION),
	COORDINATOR(CityWord.COORDINATOR, Unit.DEPARTMENT), DEPARTMENT_HEAD(CityWord.DEPARTMENT_HEAD, Unit.DEPARTMENT),
	PLANNING_OFFICE(CityWord.PLANNING_OFFICE, Unit.CITY), BUDGET_OFFICE(CityWord.BUDGET_OFFICE, Unit.CITY),
	FINANCE_CHIEF(CityWord.FINANCE_CHIEF, Unit.CITY), FINANCE_DIRECTOR(CityWord.FINANCE_DIRECTOR, Unit.CITY),
	EXECUTIVE(CityWord.EXECUTIVE, Unit.CITY), ADMINISTRATOR(CityWord.ADMINISTRATOR, Unit.CITY);

	private final CityWord word;

	private final Unit unit;

	PostRole(CityWord word, Unit unit) {
		this.word = word;
		this.unit = unit;
	}

	@Override
	public String label() {
		return word.said();
	}

	/** What the city calls it. */
	public CityWord word() {
		return word;
	}

	public Unit unit() {
		return unit;
	}

	/** What a role is bound to. */
	public enum Unit {

		SECTION, DEPARTMENT, CITY

	}

}
