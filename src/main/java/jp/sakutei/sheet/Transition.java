package jp.sakutei.sheet;

import java.util.EnumSet;
import java.util.Set;

/**
 * One line of {@link PlacementTransitions}.
 *
 * @param kinds 区分 that it holds for; empty for all
 * @param to null where it is as it was before the deed that is undone, or stays
 * @param base an expansion is put off: the project goes on as 継続
 * @param reasoned refused without a reason
 */
record Transition(ProjectDeed deed, Set<Placement> from, Set<Body> by, Set<String> kinds, Placement to, String endedAs,
		boolean base, boolean reasoned, Set<Told> told) {

	static Transition when(ProjectDeed deed, Body... by) {
		return new Transition(deed, Placement.OPEN, Set.of(by), Set.of(), null, null, false, false, Set.of());
	}

	Transition from(Placement first, Placement... others) {
		return new Transition(deed, EnumSet.of(first, others), by, kinds, to, endedAs, base, reasoned, told);
	}

	Transition of(String... kinds) {
		return new Transition(deed, from, by, Set.of(kinds), to, endedAs, base, reasoned, told);
	}

	Transition to(Placement to) {
		return new Transition(deed, from, by, kinds, to, endedAs, base, reasoned, told);
	}

	Transition endsAs(String endedAs) {
		return new Transition(deed, from, by, kinds, Placement.NOT_PLACED, endedAs, base, reasoned, told);
	}

	Transition leavesTheBase() {
		return new Transition(deed, from, by, kinds, to, endedAs, true, reasoned, told);
	}

	Transition because() {
		return new Transition(deed, from, by, kinds, to, endedAs, base, true, told);
	}

	Transition tells(Told... told) {
		return new Transition(deed, from, by, kinds, to, endedAs, base, reasoned, Set.of(told));
	}

	boolean isOf(String kind) {
		return kinds.isEmpty() || kinds.contains(kind);
	}

}
