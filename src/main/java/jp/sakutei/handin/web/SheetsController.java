package jp.sakutei.handin.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jp.sakutei.round.Plan;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.GateDecisions;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.HandIns;
import jp.sakutei.handin.Objections;
import jp.sakutei.handin.TakingBack;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.ProjectKind;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.Lineages;
import jp.sakutei.sheet.Placement;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetContext;

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

	private final Revisions revisions;

	private final HandIns handIns;

	private final ProjectSheetManagement projects;

	private final TakingBack takingBack;

	private final GateDecisions decisions;

	private final Journal journal;

	private final SheetContext context;

	private final SheetAnswers answers;

	private final ComparisonLinks links;

	private final RemarkedFields remarks;

	private final Lineages lineages;

	private final Judgements judgements;

	private final Objections objections;

	private final SheetRights rights;

	SheetsController(SheetList list, Scope scope, ProjectSheets sheets, Revisions revisions, HandIns handIns,
			ProjectSheetManagement projects, TakingBack takingBack, GateDecisions decisions, Journal journal,
			SheetContext context, SheetAnswers answers, ComparisonLinks links, RemarkedFields remarks,
			Lineages lineages, Judgements judgements, Objections objections, SheetRights rights) {
		this.list = list;
		this.scope = scope;
		this.sheets = sheets;
		this.revisions = revisions;
		this.handIns = handIns;
		this.projects = projects;
		this.takingBack = takingBack;
		this.decisions = decisions;
		this.journal = journal;
		this.context = context;
		this.answers = answers;
		this.links = links;
		this.remarks = remarks;
		this.lineages = lineages;
		this.judgements = judgements;
		this.objections = objections;
		this.rights = rights;
	}

	@GetMapping("/rounds/{round}/sheets")
	@Allowed
	String list(Plan plan, SheetFilter filter, Actor actor, Model model) {

		var sections = scope.sections(actor);
		var rows = list.page(plan.id(), filter, sections.stream().map(Section::code).toList());
		var found = rows.isEmpty() ? SheetRow.Found.NOTHING : rows.get(0).found();
		var total = found.all();
		model.addAttribute("rows", rows);
		model.addAttribute("total", total);
		model.addAttribute("pages", Math.max(1, (total + SheetFilter.PAGE_SIZE - 1) / SheetFilter.PAGE_SIZE));
		model.addAttribute("filter", filter);
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
		var all = revisions.of(sheet.id());
		var shown = all.stream().filter((each) -> revision == null || each.number() == revision).findFirst();
		model.addAttribute("sheet", sheet);
		model.addAttribute("names", context.names(sheet));
		var handedIn = handIns.of(sheet.id());
		model.addAttribute("handIns", handedIn);
		var decided = decisions.of(sheet.id());
		model.addAttribute("decisions", decided);
		model.addAttribute("comparisons", links.of(sheet.id(), sheet.currentRevision(), decided));
		model.addAttribute("revisions", all);
		model.addAttribute("relatives", lineages.of(sheet.id()));
		model.addAttribute("earlierNames", sheet.earlierNames(all));
		model.addAttribute("shown", shown.orElse(null));
		var options = context.options(sheet.round());
		model.addAttribute("answers", shown.map((each) -> answers.of(each, options)).orElse(List.of()));
		model.addAttribute("remarked",
				shown.map((each) -> remarks.of(sheet.id(), all, each.number(), options)).orElse(List.of()));
		model.addAttribute("judgements",
				shown.map((each) -> judgements.of(sheet.id(), each.number())).orElse(List.of()));
		model.addAttribute("trail", journal.of(sheet.id().value()));
		model.addAttribute("entered", objections.of(sheet.id()));
		rights.offer(sheet, handedIn, actor, model);
		return "sheet/sheet";
	}

	@PostMapping("/sheets/{id}/withdraw")
	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor,
			RedirectAttributes redirect) {

		var errors = projects.withdraw(new ProjectSheetId(id), actor, reason);
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream().findFirst().map(FormError::message).orElse("事業を取り下げ、企画政策課に知らせました。"));
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
