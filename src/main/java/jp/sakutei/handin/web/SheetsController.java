package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.CityWord;
import jp.sakutei.common.Paging;
import jp.sakutei.round.Plan;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.TakingBack;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.ProjectKind;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.view.SavedViews;
import jp.sakutei.view.ViewedList;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事業調書: the list and the single sheet with its trail. */
@Controller
class SheetsController {

	private final SheetList list;

	private final Scope scope;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final TakingBack takingBack;

	private final SheetPage page;

	private final SavedViews views;

	SheetsController(SheetList list, Scope scope, ProjectSheets sheets, ProjectSheetManagement projects,
			TakingBack takingBack, SheetPage page, SavedViews views) {
		this.list = list;
		this.scope = scope;
		this.sheets = sheets;
		this.projects = projects;
		this.takingBack = takingBack;
		this.page = page;
		this.views = views;
	}

	/** 一覧の表示の保存. */
	@Bean
	static ViewedList sheetViews() {
		return new ViewedList("sheets", List.of("q", "section", "policy", "kind", "placement", "state", "hide"),
				Set.of());
	}

	@GetMapping("/rounds/{round}/sheets")
	@Allowed
	String list(Plan plan, SheetFilter filter, Actor actor, HttpServletRequest request, Model model) {

		var sections = scope.sections(actor);
		var rows = list.page(plan.id(), filter, sections.stream().map(Section::code).toList());
		var found = rows.isEmpty() ? SheetRow.Found.NOTHING : rows.get(0).found();
		var total = found.all();
		model.addAttribute("rows", rows);
		model.addAttribute("total", total);
		model.addAttribute("paging", Paging.of(filter.page(), total, SheetFilter.PAGE_SIZE));
		model.addAttribute("filter", filter);
		model.addAttribute("columns", SheetColumn.values());
		model.addAttribute("views", views.of("sheets", request.getParameterMap(), actor));
		model.addAttribute("sections", sections);
		model.addAttribute("shownAgain", found.shownAgain());
		model.addAttribute("policies", list.policies(plan.id()));
		model.addAttribute("kinds", Arrays.stream(ProjectKind.values()).map(ProjectKind::label).toList());
		model.addAttribute("placements", Arrays.stream(Placement.values()).map(Placement::label).toList());
		model.addAttribute("states", HandInState.ofSheets());
		model.addAttribute("mayPropose", actor.holds(PostRole.STAFF) || actor.holds(PostRole.SECTION_HEAD));
		return "sheet/sheets";
	}

	@GetMapping("/sheets/{id}")
	@Allowed
	String sheet(@PathVariable String id, @RequestParam(required = false) Integer revision, Actor actor, Model model) {

		var sheet = sheets.get(new ProjectSheetId(id));
		scope.require(actor, sheet.section());
		page.show(sheet, revision, actor, model);
		return "sheet/sheet";
	}

	@PostMapping("/sheets/{id}/withdraw")
	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor,
			RedirectAttributes redirect) {

		var errors = projects.withdraw(new ProjectSheetId(id), actor, reason);
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream()
					.findFirst()
					.map(FormError::message)
					.orElse("事業を取り下げ、" + CityWord.office() + "に知らせました。"));
		return "redirect:/sheets/" + id;
	}

	@PostMapping("/sheets/{id}/take-back")
	@Allowed(PostRole.PLANNING_OFFICE)
	String takeBack(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) LocalDate due, Actor actor, RedirectAttributes redirect) {

		var errors = takingBack.takeBack(new ProjectSheetId(id), due, reason.strip(), actor);
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream().findFirst().map(FormError::message).orElse("取下げを取り消し、所管課に知らせました。"));
		return "redirect:/sheets/" + id;
	}

}
