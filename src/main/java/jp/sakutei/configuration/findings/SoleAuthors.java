package jp.sakutei.configuration.findings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.OrganizationData.Section;
import jp.sakutei.organization.PersonId;
import jp.sakutei.configuration.RoundConfiguration;

/**
 * Sections in which one person writes the sheets and is the only one to approve them:
 * with no post above that somebody else holds, nobody can.
 */
class SoleAuthors implements Check {

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var whole = Period.of(configuration);
		return configuration.organization().sections().stream().flatMap((section) -> {
			var period = whole.within(section.from(), section.to());
			return period.isEmpty() ? Stream.empty()
					: day(configuration, section, period)
						.map((day) -> Finding.error("SOLE_AUTHOR", section.name() + "（" + section.code() + "）",
								JapaneseDates.full(day) + "に、事業調書を書く人のほかに承認できる人がいません。"
										+ CityWord.STAFF.in(configuration.wordLists()) + "か"
										+ CityWord.SECTION_HEAD.in(configuration.wordLists()) + "をもう一人置いてください。"))
						.stream();
		});
	}

	private static Optional<LocalDate> day(RoundConfiguration configuration, Section section, Period period) {

		var staff = Holders.of(configuration, Authority.staff(section.code()));
		var heads = Holders.of(configuration, Authority.sectionHead(section.code()));
		var above = (section.department() == null) ? null
				: Holders.of(configuration, Authority.departmentHead(section.department()));
		var days = new TreeSet<>(staff.changes(period));
		days.addAll(heads.changes(period));
		return days.stream()
			.filter((day) -> nobodyElse(staff.on(day), heads.on(day), (above == null) ? Set.of() : above.on(day)))
			.findFirst();
	}

	private static boolean nobodyElse(Set<PersonId> staff, Set<PersonId> heads, Set<PersonId> above) {
		var approvers = new HashSet<>(heads);
		approvers.addAll(above);
		return staff.size() == 1 && approvers.equals(staff);
	}

}
