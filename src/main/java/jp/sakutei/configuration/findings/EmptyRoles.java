package jp.sakutei.configuration.findings;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Codes;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.LadderStep;
import jp.sakutei.round.Track;

/** Roles that have work in the year and nobody to do it. */
class EmptyRoles implements Check {

	private static final String CODE = "EMPTY_ROLE";

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var whole = Period.of(configuration);
		var offices = needed(configuration).stream()
			.flatMap((role) -> finding(configuration, Authority.of(role), whole,
					role.word().in(configuration.wordLists())));
		var staff = configuration.organization()
			.sections()
			.stream()
			.filter((section) -> !whole.within(section.from(), section.to()).isEmpty())
			.flatMap((section) -> finding(configuration, Authority.staff(section.code()),
					whole.within(section.from(), section.to()),
					section.name() + "（" + section.code() + "）の" + CityWord.STAFF.in(configuration.wordLists())));
		return Stream.concat(offices, staff);
	}

	private static Set<PostRole> needed(RoundConfiguration configuration) {

		var roles = new LinkedHashSet<PostRole>();
		roles.add(PostRole.ADMINISTRATOR);
		roles.add(PostRole.PLANNING_OFFICE);
		if (configuration.schedule().stages().stream().anyMatch((stage) -> stage.track() == Track.BUDGET)) {
			roles.add(PostRole.BUDGET_OFFICE);
		}
		configuration.ladder()
			.stream()
			.filter(LadderStep::on)
			.map(LadderStep::assessor)
			.filter(Objects::nonNull)
			.map((code) -> Codes.of(PostRole.class, code))
			.forEach(roles::add);
		return roles;
	}

	private static Stream<Finding> finding(RoundConfiguration configuration, Authority authority, Period period,
			String where) {
		return Holders.of(configuration, authority)
			.gap(period)
			.map((day) -> Finding.error(CODE, where, JapaneseDates.full(day) + "に就いている人がいません。posts.csv に加えてください。"))
			.stream();
	}

}
