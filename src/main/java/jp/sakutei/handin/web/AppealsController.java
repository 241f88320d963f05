package jp.sakutei.handin.web;

import java.time.LocalDate;

import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.handin.LineageManagement;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.handin.Objections;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 課からの申し出: what sections propose or object to, for the office to decide. */
@Controller
class AppealsController {

	private final Lineages lineages;

	private final LineageManagement management;

	private final Objections objections;

	AppealsController(Lineages lineages, LineageManagement management, Objections objections) {
		this.lineages = lineages;
		this.management = management;
		this.objections = objections;
	}

	@GetMapping("/appeals")
	@Allowed(PostRole.PLANNING_OFFICE)
	String list(Model model) {
		model.addAttribute("proposals", lineages.open());
		model.addAttribute("objections", objections.open());
		return "handin/appeals";
	}

	@PostMapping("/appeals/lineage/{id}")
	@Allowed(PostRole.PLANNING_OFFICE)
	String decide(@PathVariable long id, @RequestParam(defaultValue = "") String decision,
			@RequestParam(defaultValue = "") String answer, @RequestParam(required = false) LocalDate due, Actor actor,
			RedirectAttributes redirect) {

		var errors = management.decide(id, "accept".equals(decision), answer.strip(), due, actor);
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream().findFirst().map(FormError::message).orElse("提案への判断を記録しました。"));
		return "redirect:/appeals";
	}

}
