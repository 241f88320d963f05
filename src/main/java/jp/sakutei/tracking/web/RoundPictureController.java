package jp.sakutei.tracking.web;

import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.configuration.taking.CurrentConfigurations;
import jp.sakutei.round.Plan;
import jp.sakutei.round.Track;
import jp.sakutei.tracking.ProgressBoards;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The round as a picture, and what will hurt in it. */
@Controller
class RoundPictureController {

	private final ProgressBoards boards;

	private final CurrentConfigurations configurations;

	private final BusinessClock clock;

	RoundPictureController(ProgressBoards boards, CurrentConfigurations configurations, BusinessClock clock) {
		this.boards = boards;
		this.configurations = configurations;
		this.clock = clock;
	}

	@GetMapping("/rounds/{round}/progress/diagram")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.EXECUTIVE, PostRole.ADMINISTRATOR, PostRole.DEPARTMENT_HEAD, PostRole.COORDINATOR,
			PostRole.SECTION_HEAD })
	String diagram(Plan plan, Model model) {
		var today = clock.today();
		var stages = boards.stages(plan.id());
		model.addAttribute("plan", plan);
		model.addAttribute("marks", stages.stream().map((stage) -> StageMark.of(stage, today)).toList());
		model.addAttribute("stages", stages);
		model.addAttribute("tracks", Track.values());
		model.addAttribute("today", today);
		return "tracking/diagram";
	}

	/** On a page of its own: the whole configuration is gone through. */
	@GetMapping("/rounds/{round}/progress/findings")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.EXECUTIVE, PostRole.ADMINISTRATOR })
	String findings(Plan plan, Model model) {
		model.addAttribute("findings", Findings.of(configurations.of(plan.id())));
		return "tracking/findings";
	}

}
