package jp.sakutei.matter.web;

import java.util.Collection;
import java.util.List;

import jp.sakutei.matter.Matter;
import jp.sakutei.matter.MatterState;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;

/**
 * What somebody has to answer or to accept; what stands at a question goes with its
 * sheet.
 */
final class OwnMatters {

	private OwnMatters() {
	}

	static List<Matter> toAnswer(Collection<Matter> ofRound, Actor actor) {
		return ofRound.stream()
			.filter((matter) -> !matter.isAtField() && matter.state().isUnanswered() && actor.holds(answering(matter)))
			.toList();
	}

	static List<Matter> toAccept(Collection<Matter> ofRound, Actor actor) {
		return actor.holds(PostRole.PLANNING_OFFICE) ? ofRound.stream()
			.filter((matter) -> !matter.isAtField() && matter.state() == MatterState.ANSWERED
					&& !matter.last().awaitsHead())
			.toList() : List.of();
	}

	private static Authority answering(Matter matter) {
		return (matter.section() != null) ? Authority.staff(matter.section()) : Authority.of(PostRole.PLANNING_OFFICE);
	}

}
