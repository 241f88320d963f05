package jp.sakutei.handin.web;

import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PostRole;
import jp.sakutei.handin.HandIn;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheet;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a sheet offers to whom. */
@Component
class SheetRights {

	private final Organization organization;

	private final BusinessClock clock;

	SheetRights(Organization organization, BusinessClock clock) {
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * @param handIns of the sheet, newest first
	 */
	void offer(ProjectSheet sheet, List<HandIn> handIns, Actor actor, Model model) {

		var office = actor.holds(PostRole.PLANNING_OFFICE) && !sheet.isOver();
		var withSection = !handIns.isEmpty() && handIns.get(0).state().isWithSection();
		model.addAttribute("mayWithdraw",
				sheet.bodyOf(actor).filter((by) -> sheet.project().may(ProjectDeed.WITHDRAW, by)).isPresent());
		model.addAttribute("mayTakeBack",
				actor.holds(PostRole.PLANNING_OFFICE) && sheet.project().may(ProjectDeed.TAKE_BACK, Body.OFFICE));
		model.addAttribute("mayCorrect", office && sheet.currentRevision() != null && !withSection);
		model.addAttribute("mayEnterFor", (office && withSection)
				? organization.holdersOf(Authority.staff(sheet.section()), clock.today()) : List.<Person>of());
		model.addAttribute("mayObject", actor.own().contains(Authority.staff(sheet.section()))
				|| actor.own().contains(Authority.sectionHead(sheet.section())));
	}

}
