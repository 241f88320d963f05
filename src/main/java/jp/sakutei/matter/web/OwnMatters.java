package jp.sakutei.matter.web;

import java.util.List;

import jp.sakutei.matter.Matter;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Actor;
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

	List<Matter> toAnswer(Plan plan, Actor actor) {
		return matters.toAnswer(plan.id().value(), actor.units(PostRole.STAFF), actor.holds(PostRole.PLANNING_OFFICE));
	}

	List<Matter> toAccept(Plan plan, Actor actor) {
		return actor.holds(PostRole.PLANNING_OFFICE) ? matters.toAccept(plan.id().value()) : List.of();
	}

}
