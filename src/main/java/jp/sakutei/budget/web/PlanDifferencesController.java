package jp.sakutei.budget.web;

import java.util.List;

import jp.sakutei.budget.adjustment.AdjustmentManagement;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.round.Plan;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 計画額と予算の違い: what the sections say of them, and what the office makes of it. */
@Controller
class PlanDifferencesController {

	private final PlanDifferences differences;

	private final AdjustmentManagement adjustments;

	private final Scope scope;

	PlanDifferencesController(PlanDifferences differences, AdjustmentManagement adjustments, Scope scope) {
		this.differences = differences;
		this.adjustments = adjustments;
		this.scope = scope;
	}

	@GetMapping("/rounds/{round}/budget/differences")
	@Allowed
	String list(Plan plan, Actor actor, Model model) {

		var own = scope.sections(actor).stream().map(Section::code).toList();
		model.addAttribute("plan", plan);
		model.addAttribute("differences",
				differences.of(plan.id()).stream().filter((each) -> own.contains(each.section())).toList());
		model.addAttribute("mayDecide", actor.holds(PostRole.PLANNING_OFFICE));
		return "budget/differences";
	}

	@PostMapping("/rounds/{round}/budget/differences/accept")
	@Allowed(PostRole.PLANNING_OFFICE)
	String accept(Plan plan, @RequestParam ProjectSheetId sheet, @RequestParam String seen, Actor actor,
			RedirectAttributes redirect) {
		return back(plan, adjustments.accept(plan.id(), sheet, actor, seen), "理由を承認しました。", redirect);
	}

	@PostMapping("/rounds/{round}/budget/differences/ask")
	@Allowed(PostRole.PLANNING_OFFICE)
	String ask(Plan plan, @RequestParam ProjectSheetId sheet, @RequestParam String seen,
			@RequestParam(defaultValue = "") String note, Actor actor, RedirectAttributes redirect) {
		return back(plan, adjustments.askAgain(plan.id(), sheet, actor, note, seen), "所管課に提出を依頼しました。", redirect);
	}

	private static String back(Plan plan, List<FormError> errors, String done, RedirectAttributes redirect) {
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream().findFirst().map(FormError::message).orElse(done));
		return "redirect:/rounds/" + plan.id() + "/budget/differences";
	}

}
