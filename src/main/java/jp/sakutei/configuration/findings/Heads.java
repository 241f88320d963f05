package jp.sakutei.configuration.findings;

import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Authority;
import jp.sakutei.configuration.RoundConfiguration;

/** Sections and departments that are without head on a day of the schedule. */
class Heads implements Check {

	private static final String CODE = "NO_HEAD";

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var whole = Period.of(configuration);
		var organization = configuration.organization();
		var sections = organization.sections()
			.stream()
			.flatMap((section) -> finding(configuration, Authority.sectionHead(section.code()),
					whole.within(section.from(), section.to()), section.name() + "（" + section.code() + "）",
					CityWord.SECTION_HEAD.in(configuration.wordLists())));
		var departments = organization.departments()
			.stream()
			.flatMap((department) -> finding(configuration, Authority.departmentHead(department.code()), whole,
					department.name() + "（" + department.code() + "）",
					CityWord.DEPARTMENT_HEAD.in(configuration.wordLists())));
		return Stream.concat(sections, departments);
	}

	private static Stream<Finding> finding(RoundConfiguration configuration, Authority authority, Period period,
			String where, String title) {

		if (period.isEmpty()) {
			return Stream.empty();
		}
		return Holders.of(configuration, authority)
			.gap(period)
			.map((day) -> Finding.error(CODE, where,
					JapaneseDates.full(day) + "に" + title + "がいません。posts.csv に" + title + "を加えてください。"))
			.stream();
	}

}
