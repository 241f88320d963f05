package jp.sakutei.matter.web;

import java.util.List;

import jp.sakutei.matter.Matter;
import jp.sakutei.matter.MatterState;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.Plan;

import org.springframework.stereotype.Component;

/**
 * What somebody has to answer or to accept; what stands at a question goes with its
 * sheet.
 */
@Component
class OwnMatters {

	private final Matters matters;

	OwnMatters(Matters matters) {
		this.matters = matters;
	}

	/** By due day. */
	List<Matter> toAnswer(Plan plan, Actor actor) {
		return matters.of(plan.id().value())
			.stream()
			.filter((matter) -> !matter.isAtField() && matter.state().isUnanswered() && actor.holds(answering(matter)))
			.toList();
	}

	List<Matter> toAccept(Plan plan, Actor actor) {
		return actor.holds(PostRole.PLANNING_OFFICE) ? matters.of(plan.id().value())
			.stream()
			.filter((matter) -> !matter.isAtField() && matter.state() == MatterState.ANSWERED
					&& !matter.last().awaitsHead())
			.toList() : List.of();
	}

	private static Authority answering(Matter matter) {
		return (matter.section() != null) ? Authority.staff(matter.section()) : Authority.of(PostRole.PLANNING_OFFICE);
	}

}
