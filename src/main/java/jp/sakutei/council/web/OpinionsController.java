package jp.sakutei.council.web;

import java.util.List;

import jp.sakutei.council.Opinion;
import jp.sakutei.council.Opinions;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import static jp.sakutei.organization.PostRole.ADMINISTRATOR;
import static jp.sakutei.organization.PostRole.BUDGET_OFFICE;
import static jp.sakutei.organization.PostRole.COORDINATOR;
import static jp.sakutei.organization.PostRole.DEPARTMENT_HEAD;
import static jp.sakutei.organization.PostRole.EXECUTIVE;
import static jp.sakutei.organization.PostRole.FINANCE_CHIEF;
import static jp.sakutei.organization.PostRole.FINANCE_DIRECTOR;
import static jp.sakutei.organization.PostRole.PLANNING_OFFICE;
import static jp.sakutei.organization.PostRole.SECTION_HEAD;
import static jp.sakutei.organization.PostRole.STAFF;

/** 審議会の意見と市の考え方. */
@Controller
class OpinionsController {

	private final Opinions opinions;

	OpinionsController(Opinions opinions) {
		this.opinions = opinions;
	}

	@GetMapping("/rounds/{round}/council-opinions")
	@Allowed({ STAFF, SECTION_HEAD, COORDINATOR, DEPARTMENT_HEAD, PLANNING_OFFICE, BUDGET_OFFICE, FINANCE_CHIEF,
			FINANCE_DIRECTOR, EXECUTIVE, ADMINISTRATOR })
	String list(Plan plan, Model model) {

		var all = opinions.of(plan.id().value());
		model.addAttribute("opinions", all);
		model.addAttribute("answered", all.stream().filter(Opinion::answered).count());
		return "council/opinions";
	}

}
