package jp.sakutei.worklist.web;

import jp.sakutei.common.NotFound;
import jp.sakutei.form.draft.DraftVersions;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 下書きの履歴: earlier states of what was typed, to look at and to bring back. */
@Controller
class DraftsController {

	private final WorkItems items;

	private final TaskDesk desk;

	private final DraftVersions versions;

	private final DraftWriting writing;

	private final DraftPages pages;

	DraftsController(WorkItems items, TaskDesk desk, DraftVersions versions, DraftWriting writing, DraftPages pages) {
		this.items = items;
		this.desk = desk;
		this.versions = versions;
		this.writing = writing;
		this.pages = pages;
	}

	@Allowed
	@GetMapping("/tasks/{taskId}/drafts")
	String list(@PathVariable String taskId, Actor actor, Model model) {
		model.addAttribute("item", item(taskId, actor));
		model.addAttribute("versions", versions.of(taskId).stream().map(DraftRow::of).toList());
		return "tasks/drafts";
	}

	@Allowed
	@GetMapping("/tasks/{taskId}/drafts/{version}")
	String show(@PathVariable String taskId, @PathVariable int version, Actor actor, Model model) {

		var item = item(taskId, actor);
		var found = versions.find(taskId, version).orElseThrow(() -> new NotFound("下書きのこの版"));
		model.addAttribute("item", item);
		model.addAttribute("shown", DraftRow.of(found));
		model.addAttribute("differences", pages.sinceThen(item, actor, found));
		model.addAttribute("blocks", pages.answers(item, actor, found));
		return "tasks/draft";
	}

	@Allowed
	@PostMapping("/tasks/{taskId}/drafts/{version}/bring-back")
	String bringBack(@PathVariable String taskId, @PathVariable int version, Actor actor, RedirectAttributes redirect) {

		item(taskId, actor);
		versions.find(taskId, version).orElseThrow(() -> new NotFound("下書きのこの版"));
		writing.bringBack(taskId, version, actor.person());
		redirect.addFlashAttribute("notice", "前の内容に戻しました。戻す前の内容も履歴に残っています。");
		return "redirect:/tasks/{taskId}";
	}

	private WorkItem item(String taskId, Actor actor) {
		var item = items.find(taskId).orElseThrow(() -> new NotFound("この処理"));
		desk.requireAuthority(item, actor);
		return item;
	}

}
