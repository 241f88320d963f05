package jp.sakutei.organization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Written;

/**
 * 代理の決まり: which authority can be stood in for, who names the substitute, and for how many
 * days at most. What one holds as a substitute gives no right to name another, and nobody
 * is given another's authority by the own hand.
 */
public final class SubstitutionRules {

	private static final int HALF_A_YEAR = 184;

	private static final Map<PostRole, Rule> RULES = Map.of(
			// 代理入力: the office types for a section, for the day
			PostRole.STAFF, new Rule(1, Namer.PLANNING_OFFICE_ITSELF), //
			PostRole.SECTION_HEAD, new Rule(HALF_A_YEAR, Namer.HOLDER, Namer.PLANNING_OFFICE, Namer.ADMINISTRATOR), //
			PostRole.DEPARTMENT_HEAD, new Rule(HALF_A_YEAR, Namer.HOLDER, Namer.PLANNING_OFFICE, Namer.ADMINISTRATOR), //
			PostRole.FINANCE_CHIEF, new Rule(HALF_A_YEAR, Namer.HOLDER, Namer.PLANNING_OFFICE, Namer.ADMINISTRATOR), //
			PostRole.FINANCE_DIRECTOR, new Rule(HALF_A_YEAR, Namer.HOLDER, Namer.PLANNING_OFFICE, Namer.ADMINISTRATOR), //
			PostRole.PLANNING_OFFICE, new Rule(HALF_A_YEAR, Namer.HOLDER, Namer.ADMINISTRATOR), //
			// who administers can become anybody: the holder alone decides that
			PostRole.ADMINISTRATOR, new Rule(31, Namer.HOLDER));

	private SubstitutionRules() {
	}

	/**
	 * The holder's posts for which the person can name a substitute, in a fixed order.
	 */
	public static List<Authority> nameable(Actor namer, Actor holder) {
		return holder.own()
			.stream()
			.filter((authority) -> !namers(namer, holder.person(), authority).isEmpty())
			.filter((authority) -> authority.role() != PostRole.STAFF)
			.sorted((one, other) -> one.group().compareTo(other.group()))
			.toList();
	}

	/**
	 * @throws NotAllowed when it is not for the person to name one
	 */
	static void require(Actor namer, Substitution wanted) {

		var namers = namers(namer, wanted.holder(), wanted.authority());
		if (namers.isEmpty()) {
			throw new NotAllowed(whoMay(wanted.authority().role()));
		}
		var forOneself = wanted.substitute().equals(namer.person());
		if (forOneself && !namers.contains(Namer.PLANNING_OFFICE_ITSELF)) {
			throw new NotAllowed("自分を、ほかの人の職の代理に指定することはできません。");
		}
		if (!forOneself && namers.equals(Set.of(Namer.PLANNING_OFFICE_ITSELF))) {
			throw new NotAllowed("代理入力は、入力する本人だけが始められます。");
		}
	}

	/**
	 * @param holderThen what the holder may do on the first day
	 * @return what stands against it, in words; empty when nothing does
	 */
	static List<String> refusals(Substitution wanted, Actor holderThen, LocalDate today) {

		var refusals = new ArrayList<String>();
		if (!holderThen.own().contains(wanted.authority())) {
			refusals.add("開始日に本人がその職に就いていません。");
		}
		if (wanted.holder().equals(wanted.substitute())) {
			refusals.add("本人を代理にすることはできません。");
		}
		if (wanted.to().isBefore(wanted.from()) || wanted.to().isBefore(today)) {
			refusals.add("終了日は、開始日と今日より前にできません。");
		}
		var longest = RULES.get(wanted.authority().role()).longestDays();
		if (ChronoUnit.DAYS.between(wanted.from(), wanted.to()) >= longest) {
			refusals.add("%sの代理は、一度に%d日までです。".formatted(wanted.authority().role().label(), longest));
		}
		if (Written.isEmpty(wanted.reason())) {
			refusals.add("理由を入力してください。");
		}
		return refusals;
	}

	/**
	 * Whether some of its days are the same person's already; 代理入力 is begun for each
	 * sheet.
	 */
	static boolean isNamedAlready(Substitution wanted, List<Substitution> present) {
		return wanted.authority().role() != PostRole.STAFF && present.stream()
			.anyMatch((each) -> each.holder().equals(wanted.holder()) && each.substitute().equals(wanted.substitute())
					&& each.authority().equals(wanted.authority()) && !each.from().isAfter(wanted.to())
					&& !each.to().isBefore(wanted.from()));
	}

	/** By whoever could have named it. */
	public static boolean mayEnd(Actor actor, Substitution named) {
		return !namers(actor, named.holder(), named.authority()).isEmpty();
	}

	/** As whom the person may name one. */
	private static Set<Namer> namers(Actor actor, PersonId holder, Authority authority) {

		var namers = EnumSet.noneOf(Namer.class);
		var rule = RULES.get(authority.role());
		if (rule == null) {
			return namers;
		}
		rule.namers().stream().filter((namer) -> switch (namer) {
			case HOLDER -> actor.person().equals(holder) && actor.own().contains(authority);
			case PLANNING_OFFICE, PLANNING_OFFICE_ITSELF ->
				actor.own().contains(Authority.of(PostRole.PLANNING_OFFICE));
			case ADMINISTRATOR -> actor.own().contains(Authority.of(PostRole.ADMINISTRATOR));
		}).forEach(namers::add);
		return namers;
	}

	private static String whoMay(PostRole role) {
		var rule = RULES.get(role);
		return (rule == null) ? role.label() + "の職には、代理を指定できません。" : role.label() + "の代理を指定できるのは、"
				+ String.join("、", rule.namers().stream().sorted().map(Namer::label).toList()) + "です。";
	}

	private enum Namer {

		HOLDER, PLANNING_OFFICE, PLANNING_OFFICE_ITSELF, ADMINISTRATOR;

		String label() {
			return switch (this) {
				case HOLDER -> "その職の本人";
				case PLANNING_OFFICE, PLANNING_OFFICE_ITSELF -> CityWord.office();
				case ADMINISTRATOR -> CityWord.ADMINISTRATOR.said();
			};
		}

	}

	/**
	 * @param longestDays calendar days, the first and the last counted
	 */
	private record Rule(int longestDays, Set<Namer> namers) {

		Rule(int longestDays, Namer... namers) {
			this(longestDays, Set.of(namers));
		}

	}

}
