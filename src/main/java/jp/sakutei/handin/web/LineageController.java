package jp.sakutei.handin.web;

import java.util.List;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.handin.LineageManagement;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 系譜: where a project comes from and what becomes of it; the section proposes here. */
@Controller
class LineageController {

	private final ProjectSheets sheets;

	private final Lineages lineages;

	private final LineageManagement management;

	private final Scope scope;

	LineageController(ProjectSheets sheets, Lineages lineages, LineageManagement management, Scope scope) {
		this.sheets = sheets;
		this.lineages = lineages;
		this.management = management;
		this.scope = scope;
	}

	@GetMapping("/sheets/{id}/lineage")
	@Allowed
	String lineage(@PathVariable String id, @ModelAttribute("proposal") Proposal proposal, Actor actor, Model model) {

		var sheet = sheets.get(new ProjectSheetId(id));
		scope.require(actor, sheet.section());
		var proposals = lineages.proposalsOf(sheet.id());
		model.addAttribute("sheet", sheet);
		model.addAttribute("relatives", lineages.of(sheet.id()));
		model.addAttribute("proposals", proposals);
		model.addAttribute("mayPropose",
				mayPropose(actor, sheet) && proposals.stream().noneMatch((each) -> each.isOpen()));
		return "sheet/lineage";
	}

	@PostMapping("/sheets/{id}/lineage")
	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	String propose(@PathVariable String id, @ModelAttribute("proposal") Proposal proposal, Actor actor, Model model,
			RedirectAttributes redirect) {

		var sheet = new ProjectSheetId(id);
		var errors = proposal.isSplit()
				? management.proposeSplit(sheet, proposal.parts(), proposal.ends(), proposal.reason(), actor)
				: management.proposeMerge(sheet, proposal.into(), proposal.reason(), actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors.stream().map(FormError::message).toList());
			return lineage(id, proposal, actor, model);
		}
		redirect.addFlashAttribute("notice", "提案を" + CityWord.office() + "に送りました。");
		return "redirect:/sheets/" + id + "/lineage";
	}

	private static boolean mayPropose(Actor actor, ProjectSheet sheet) {
		return sheet.bodyOf(actor).isPresent() && sheet.project().may(ProjectDeed.SPLIT, Body.OFFICE);
	}

	/**
	 * What is typed into one of both forms.
	 *
	 * @param kind split or merge
	 * @param names one in each line
	 */
	record Proposal(String kind, String names, Boolean ends, String into, String reason) {

		Proposal {
			kind = (kind != null) ? kind : "";
			names = (names != null) ? names : "";
			ends = Boolean.TRUE.equals(ends);
			into = (into != null) ? into.strip() : "";
			reason = (reason != null) ? reason.strip() : "";
		}

		public boolean isSplit() {
			return kind.equals("split");
		}

		List<String> parts() {
			return names.lines().map(String::strip).filter((name) -> !Written.isEmpty(name)).toList();
		}

	}

}
