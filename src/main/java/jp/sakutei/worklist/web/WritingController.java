package jp.sakutei.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.draft.Presences;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 自動保存: keeps what somebody types, and answers with what is to be drawn anew. Nothing is
 * validated, the engine is not asked.
 */
@Controller
class WritingController {

	private final WorkItems items;

	private final TaskDesk desk;

	private final TaskPages pages;

	private final DraftWriting writing;

	private final Presences presences;

	WritingController(WorkItems items, TaskDesk desk, TaskPages pages, DraftWriting writing, Presences presences) {
		this.items = items;
		this.desk = desk;
		this.pages = pages;
		this.writing = writing;
		this.presences = presences;
	}

	@Allowed
	@PostMapping("/tasks/{taskId}/autosave")
	String save(@PathVariable String taskId, Actor actor, HttpServletRequest request, HttpServletResponse response,
			Model model) {

		var item = items.find(taskId).orElseThrow(() -> new NotFound("この処理"));
		var posted = request.getParameterMap();
		if (!TaskController.isBy(actor, posted)) {
			throw new NotAllowed("この画面は別の人がサインインして開いたものです。");
		}
		var view = desk.open(item, actor);
		var page = pages.posted(item, view, posted);
		var written = writing.write(taskId, page, () -> pages.opened(item, view), DraftWriting.RowChange.NONE,
				actor.person(), DraftVersion.TYPING);
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("version", written.draft().version());
		model.addAttribute("savedAt", TaskTimes.time(written.draft().savedAt()));
		model.addAttribute("others", presences.meet(taskId, page.id(), actor.person(), written.changed()));
		model.addAttribute("live", pages.live(item, actor, view, written, page));
		return "tasks/live";
	}

}
