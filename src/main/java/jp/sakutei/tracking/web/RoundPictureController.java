package jp.sakutei.tracking.web;

import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.AllowedToReadAll;
import jp.sakutei.configuration.taking.CurrentConfigurations;
import jp.sakutei.round.Plan;
import jp.sakutei.tracking.Headings;
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
	@AllowedToTrack
	String diagram(Plan plan, Actor actor, Model model) {
		var today = clock.today();
		var stages = boards.stages(plan.id());
		var pages = boards.isWhole(actor) ? "/rounds/" + plan.id() + "/stages/" : null;
		model.addAttribute("plan", plan);
		model.addAttribute("marks", stages.stream().map((stage) -> StageMark.of(stage, today, pages)).toList());
		return "tracking/diagram";
	}

	/** On a page of its own: the whole configuration is gone through. */
	@GetMapping("/rounds/{round}/progress/findings")
	@AllowedToReadAll
	String findings(Plan plan, Model model) {
		var findings = Findings.of(configurations.of(plan.id()));
		model.addAttribute("findings", findings);
		return new ProgressPage(ProgressTab.FINDINGS,
				Headings.findings(findings.size(), (int) findings.stream().filter(Finding::isError).count()), true,
				JapaneseDates.time(clock.now()))
			.in(model);
	}

}
