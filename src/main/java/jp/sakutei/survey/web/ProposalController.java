package jp.sakutei.survey.web;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.form.FormError;
import jp.sakutei.form.PlainText;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;
import jp.sakutei.survey.SurveyManagement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A section proposes a new project. */
@Controller
class ProposalController {

	private final SurveyManagement survey;

	private final Organization organization;

	ProposalController(SurveyManagement survey, Organization organization) {
		this.survey = survey;
		this.organization = organization;
	}

	@GetMapping("/rounds/{round}/proposals/new")
	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	String form(Plan plan, Actor actor, Model model) {
		model.addAttribute("sections", sections(actor));
		return "survey/proposal";
	}

	@PostMapping("/rounds/{round}/proposals/new")
	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	String propose(Plan plan, @RequestParam(defaultValue = "") String section,
			@RequestParam(defaultValue = "") String name, Actor actor, Model model, RedirectAttributes redirect) {

		var errors = survey.propose(plan.id(), section, name, actor);
		if (!errors.isEmpty()) {
			model.addAttribute("refusal", errors.stream().map(FormError::message).toList());
			model.addAttribute("name", name);
			model.addAttribute("section", section);
			return form(plan, actor, model);
		}
		redirect.addFlashAttribute("notice", "新規事業「" + PlainText.line(name) + "」を受け付けました。事業調書を作成してください。");
		return "redirect:/tasks";
	}

	private List<Section> sections(Actor actor) {
		return Stream.concat(actor.units(PostRole.STAFF).stream(), actor.units(PostRole.SECTION_HEAD).stream())
			.distinct()
			.map(organization::section)
			.toList();
	}

}
