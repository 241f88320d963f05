package jp.sakutei.view.web;

import jakarta.servlet.http.HttpServletRequest;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;
import jp.sakutei.view.SavedViews;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表示の保存と削除: both lead back to the list as it stood. */
@Controller
class ViewsController {

	private final SavedViews views;

	ViewsController(SavedViews views) {
		this.views = views;
	}

	@PostMapping("/rounds/{round}/{list}/views")
	@Allowed
	String keep(Plan plan, @PathVariable String list, @RequestParam(name = "viewName", defaultValue = "") String name,
			@RequestParam(name = "viewForAll", defaultValue = "false") boolean forAll, Actor actor,
			HttpServletRequest request, RedirectAttributes redirect) {

		var refusal = views.keep(list, name, forAll, request.getParameterMap(), actor);
		if (refusal.isPresent()) {
			redirect.addFlashAttribute("refusal", refusal.get());
			redirect.addFlashAttribute("viewName", name);
		}
		return back(plan, list, request, actor);
	}

	@PostMapping("/rounds/{round}/{list}/views/{id}/remove")
	@Allowed
	String remove(Plan plan, @PathVariable String list, @PathVariable long id, Actor actor,
			HttpServletRequest request) {
		views.remove(list, id, actor);
		return back(plan, list, request, actor);
	}

	private String back(Plan plan, String list, HttpServletRequest request, Actor actor) {
		var query = views.query(list, request.getParameterMap(), actor);
		return "redirect:/rounds/" + plan.id().value() + "/" + list + (query.isEmpty() ? "" : "?" + query) + "#views";
	}

}
