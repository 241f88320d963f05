package jp.sakutei.handin.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import jp.sakutei.common.NotFound;
import jp.sakutei.form.FormError;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.page.FormRenderer;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.form.reading.PartialForm;
import jp.sakutei.handin.CorrectionManagement;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetContext;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事務局修正: the correctable texts of a sheet, as they were handed in, with a reason. */
@Controller
class CorrectionController {

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final CorrectionManagement corrections;

	private final SheetContext context;

	private final FormDefinitions forms;

	private final FormRenderer renderer;

	private final FormValidator validator;

	CorrectionController(ProjectSheets sheets, Revisions revisions, CorrectionManagement corrections,
			SheetContext context, FormDefinitions forms, FormRenderer renderer, FormValidator validator) {
		this.sheets = sheets;
		this.revisions = revisions;
		this.corrections = corrections;
		this.context = context;
		this.forms = forms;
		this.renderer = renderer;
		this.validator = validator;
	}

	@GetMapping("/sheets/{id}/correct")
	@Allowed(PostRole.PLANNING_OFFICE)
	String open(@PathVariable String id, Model model) {
		var sheet = sheets.get(new ProjectSheetId(id));
		var last = last(sheet);
		return page(sheet, last, part(sheet, last), null, "", List.of(), model);
	}

	@PostMapping("/sheets/{id}/correct")
	@Allowed(PostRole.PLANNING_OFFICE)
	String correct(@PathVariable String id, HttpServletRequest request, Actor actor, Model model,
			RedirectAttributes redirect) {

		var sheet = sheets.get(new ProjectSheetId(id));
		var last = last(sheet);
		var part = part(sheet, last);
		var typed = RawForm.posted(request.getParameterMap());
		var reason = typed.text("reason");
		var outcome = validator.validate(part.form(), typed, part.view());
		var errors = new ArrayList<FormError>(outcome.errors());
		if (errors.isEmpty()) {
			errors.addAll(corrections.correct(sheet.id(), seen(request), part.form(), outcome.values(), reason, actor));
		}
		if (!errors.isEmpty()) {
			return page(sheet, last, part, typed, reason, errors, model);
		}
		redirect.addFlashAttribute("notice", "事務局修正を新しい版として保存し、所管課に知らせました。");
		return "redirect:/sheets/" + id;
	}

	private String page(ProjectSheet sheet, Revision last, PartialForm part, RawForm typed, String reason,
			List<FormError> errors, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("revision", last);
		model.addAttribute("reason", reason);
		model.addAttribute("form", renderer.render(part.form(), typed, part.view(), errors));
		return "sheet/correct";
	}

	private PartialForm part(ProjectSheet sheet, Revision last) {
		var view = TaskView.of(sheet.title(), last.answers())
			.withContext(context.names(sheet))
			.withOptions(context.options(sheet.round()));
		return PartialForm.of(forms.version("fill-in-sheet", last.formVersion()), view, PartialForm::isCorrectable);
	}

	private Revision last(ProjectSheet sheet) {
		return revisions.current(sheet).orElseThrow(() -> new NotFound("修正する版"));
	}

	private static int seen(HttpServletRequest request) {
		var seen = request.getParameter("_revision");
		return (seen != null && seen.matches("\\d{1,6}")) ? Integer.parseInt(seen) : 0;
	}

}
