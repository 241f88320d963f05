package jp.sakutei.handin.web;

import java.util.List;

import jp.sakutei.common.NotFound;
import jp.sakutei.handin.GateDecisions;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetContext;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 版の比較: two revisions of a sheet side by side. */
@Controller
class ComparisonController {

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final GateDecisions decisions;

	private final ComparisonLinks links;

	private final SheetContext context;

	private final SheetAnswers answers;

	private final Scope scope;

	ComparisonController(ProjectSheets sheets, Revisions revisions, GateDecisions decisions, ComparisonLinks links,
			SheetContext context, SheetAnswers answers, Scope scope) {
		this.sheets = sheets;
		this.revisions = revisions;
		this.decisions = decisions;
		this.links = links;
		this.context = context;
		this.answers = answers;
		this.scope = scope;
	}

	@Allowed
	@GetMapping("/sheets/{id}/compare")
	String compare(@PathVariable String id, @RequestParam(required = false) Integer from,
			@RequestParam(required = false) Integer to, Actor actor, Model model) {

		var sheet = sheets.get(new ProjectSheetId(id));
		scope.require(actor, sheet.section());
		var all = revisions.of(sheet.id());
		if (all.isEmpty()) {
			throw new NotFound("比べる版");
		}
		var second = (to == null) ? all.get(0) : find(all, to);
		var first = find(all, (from == null) ? Math.max(second.number() - 1, 1) : from);
		model.addAttribute("sheet", sheet);
		model.addAttribute("revisions", all);
		model.addAttribute("from", first);
		model.addAttribute("to", second);
		model.addAttribute("comparisons", links.of(sheet.id(), sheet.currentRevision(), decisions.of(sheet.id())));
		model.addAttribute("comparison", answers.compare(first, second, context.options(sheet.round())));
		return "sheet/compare";
	}

	private static Revision find(List<Revision> revisions, int number) {
		return revisions.stream()
			.filter((revision) -> revision.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("第" + number + "版"));
	}

}
