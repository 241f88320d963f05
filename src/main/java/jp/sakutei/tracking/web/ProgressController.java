package jp.sakutei.tracking.web;

import java.util.List;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.round.Plan;
import jp.sakutei.round.Track;
import jp.sakutei.tracking.LateHandIns;
import jp.sakutei.tracking.PlacementTable;
import jp.sakutei.tracking.ProgressBoards;
import jp.sakutei.tracking.SheetStates;
import jp.sakutei.worklist.Reminders;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 進捗状況. */
@Controller
class ProgressController {

	private static final Set<PostRole> REMINDERS = Set.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE,
			PostRole.COORDINATOR);

	private final ProgressBoards boards;

	private final LateHandIns late;

	private final Reminders reminders;

	private final Organization organization;

	private final Scope scope;

	private final BusinessClock clock;

	ProgressController(ProgressBoards boards, LateHandIns late, Reminders reminders, Organization organization,
			Scope scope, BusinessClock clock) {
		this.boards = boards;
		this.late = late;
		this.reminders = reminders;
		this.organization = organization;
		this.scope = scope;
		this.clock = clock;
	}

	@Bean
	static NavigationEntry progressEntry() {
		return NavigationEntry.ofRound(20, "進捗状況", "/progress",
				Set.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF,
						PostRole.FINANCE_DIRECTOR, PostRole.EXECUTIVE, PostRole.ADMINISTRATOR, PostRole.DEPARTMENT_HEAD,
						PostRole.COORDINATOR, PostRole.SECTION_HEAD));
	}

	@GetMapping("/rounds/{round}/progress")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.EXECUTIVE, PostRole.ADMINISTRATOR, PostRole.DEPARTMENT_HEAD, PostRole.COORDINATOR,
			PostRole.SECTION_HEAD })
	String board(Plan plan, Actor actor, Model model) {
		model.addAttribute("board", boards.of(plan, actor));
		model.addAttribute("today", clock.today());
		model.addAttribute("tracks", Track.values());
		model.addAttribute("states", SheetStates.LABELS);
		model.addAttribute("placements", PlacementTable.PLACEMENTS);
		model.addAttribute("mayRemind", actor.holdsAny(REMINDERS));
		return "tracking/progress";
	}

	@GetMapping("/rounds/{round}/progress/sections/{code}")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR,
			PostRole.EXECUTIVE, PostRole.ADMINISTRATOR, PostRole.DEPARTMENT_HEAD, PostRole.COORDINATOR,
			PostRole.SECTION_HEAD })
	String section(Plan plan, @PathVariable String code, Actor actor, Model model) {
		scope.require(actor, code);
		model.addAttribute("section", organization.section(code));
		model.addAttribute("waiting", late.of(plan.id(), code));
		return "tracking/section";
	}

	@PostMapping("/rounds/{round}/progress/reminders")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.COORDINATOR })
	String remind(Plan plan, @RequestParam(name = "section", required = false) List<String> sections, Actor actor,
			RedirectAttributes redirect) {
		if (sections == null) {
			redirect.addFlashAttribute("reminded", List.of("督促する課を選んでください。まだ何も送っていません。"));
		}
		else {
			var reminded = reminders.remindNow(plan.id(), sections, actor);
			redirect.addFlashAttribute("reminded", reminded.sentences());
			redirect.addFlashAttribute("remindedAll", reminded.isWhole());
		}
		// the page is long: said where the button was pressed
		return "redirect:/rounds/{round}/progress#reminded";
	}

}
