package jp.sakutei.handin.web;

import java.util.List;

import jp.sakutei.common.CityWord;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.handin.ObjectionManagement;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代理入力と異議, from the page of the sheet. */
@Controller
class ObjectionController {

	private final ObjectionManagement management;

	ObjectionController(ObjectionManagement management) {
		this.management = management;
	}

	@PostMapping("/sheets/{id}/enter-for")
	@Allowed(PostRole.PLANNING_OFFICE)
	String enterFor(@PathVariable String id, @RequestParam(defaultValue = "") String holder,
			@RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes redirect) {

		var errors = management.enterFor(new ProjectSheetId(id), new PersonId(holder), reason, actor);
		if (errors.isEmpty()) {
			redirect.addFlashAttribute("notice", "本日中、この課の処理があなたの一覧に出ます。提出した版には両方の名前が残ります。");
			return "redirect:/tasks";
		}
		return back(id, errors, "", redirect);
	}

	@PostMapping("/sheets/{id}/revisions/{revision}/object")
	@Allowed({ PostRole.STAFF, PostRole.SECTION_HEAD })
	String object(@PathVariable String id, @PathVariable int revision, @RequestParam(defaultValue = "") String reason,
			Actor actor, RedirectAttributes redirect) {
		return back(id, management.object(new ProjectSheetId(id), revision, reason, actor),
				"異議を" + CityWord.office() + "に送りました。", redirect);
	}

	@PostMapping("/sheets/{id}/revisions/{revision}/answer")
	@Allowed(PostRole.PLANNING_OFFICE)
	String answer(@PathVariable String id, @PathVariable int revision, @RequestParam(defaultValue = "") String answer,
			Actor actor, RedirectAttributes redirect) {

		var errors = management.answer(new ProjectSheetId(id), revision, answer, actor);
		tell(errors, "異議への回答を記録し、所管課に知らせました。", redirect);
		return "redirect:/appeals";
	}

	private static String back(String id, List<FormError> errors, String notice, RedirectAttributes redirect) {
		tell(errors, notice, redirect);
		return "redirect:/sheets/" + id;
	}

	private static void tell(List<FormError> errors, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream().findFirst().map(FormError::message).orElse(notice));
	}

}
