package jp.sakutei.worklist.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.draft.DraftWriting.Written;
import jp.sakutei.form.draft.PostedForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.LapsedPost;
import jp.sakutei.worklist.FinishedTasks;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of every user task. Whatever button is pressed, what was typed is saved first;
 * then the rest may fail.
 */
@Controller
class TaskController {

	private final WorkItems items;

	private final TaskDesk desk;

	private final TaskPages pages;

	private final DraftWriting writing;

	private final FinishedTasks finished;

	TaskController(WorkItems items, TaskDesk desk, TaskPages pages, DraftWriting writing, FinishedTasks finished) {
		this.items = items;
		this.desk = desk;
		this.pages = pages;
		this.writing = writing;
		this.finished = finished;
	}

	@Allowed
	@GetMapping("/tasks/{taskId}")
	ModelAndView open(@PathVariable String taskId, Actor actor, HttpServletRequest request) {

		var item = items.find(taskId);
		if (item.isEmpty()) {
			return done(taskId, actor);
		}
		var lapsed = LapsedPost.take(request).map(LapsedPost::parameters).filter((post) -> isBy(actor, post));
		return lapsed.isPresent() ? bringBack(item.get(), actor, lapsed.get())
				: page(pages.open(item.get(), actor), HttpStatus.OK);
	}

	@Allowed
	@PostMapping("/tasks/{taskId}")
	ModelAndView post(@PathVariable String taskId, Actor actor, HttpServletRequest request,
			RedirectAttributes redirect) {

		var found = items.find(taskId);
		if (found.isEmpty()) {
			return done(taskId, actor);
		}
		var item = found.get();
		var posted = request.getParameterMap();
		if (!isBy(actor, posted)) {
			throw new NotAllowed("この画面は別の人がサインインして開いたものです。処理待ち一覧から開き直してください。");
		}
		var action = TaskAction.of(posted);
		var seen = seen(posted);
		var view = desk.open(item, actor, seen);
		var written = write(item, actor, view, posted, action.isSubmit() ? DraftVersion.SUBMITTED : DraftVersion.SAVED);
		if (!written.asked().isEmpty()) {
			return page(pages.written(item, actor, view, written, List.of()), HttpStatus.CONFLICT);
		}
		if (action.isSubmit()) {
			return submit(item, actor, view, seen, written, redirect);
		}
		redirect.addFlashAttribute("notice", action.notice());
		return new ModelAndView("redirect:/tasks/" + taskId + action.anchor());
	}

	private ModelAndView submit(WorkItem item, Actor actor, TaskView view, String seen, Written written,
			RedirectAttributes redirect) {

		var submission = desk.submit(item.taskId(), actor, view, seen, written.draft().raw());
		if (submission.isRefused()) {
			desk.begun(item);
			return page(pages.written(item, actor, view, written, submission.errors()),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!submission.isDone()) {
			return done(item.taskId(), actor);
		}
		// said by the address, not by the session: this is the busiest post of all
		redirect.addAttribute("done", item.taskId());
		return new ModelAndView("redirect:/tasks");
	}

	/** A post that came too late for its session: kept, but for its own person only. */
	private ModelAndView bringBack(WorkItem item, Actor actor, Map<String, String[]> posted) {

		var view = desk.open(item, actor);
		var written = write(item, actor, view, posted, DraftVersion.SAVED);
		var status = written.asked().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
		return page(pages.written(item, actor, view, written, List.of()), status).addObject("notice",
				"サインインし直す前に入力していた内容を、一時保存しました。提出はまだ済んでいません。");
	}

	private Written write(WorkItem item, Actor actor, TaskView view, Map<String, String[]> posted, String cause) {
		return writing.write(item.taskId(), PostedForm.of(posted), () -> pages.opened(item, view),
				TaskAction.of(posted)::on, actor.person(), cause);
	}

	static boolean isBy(Actor actor, Map<String, String[]> posted) {
		var person = posted.get("_person");
		return person != null && person.length == 1 && person[0].equals(actor.person().value());
	}

	/** What the page showed on which something is decided; null where nothing. */
	private static String seen(Map<String, String[]> posted) {
		var seen = posted.get("_seen");
		return (seen == null || seen.length != 1) ? null : seen[0];
	}

	private ModelAndView done(String taskId, Actor actor) {
		var task = finished.find(taskId).orElseThrow(() -> new NotFound("この処理"));
		if (!task.isOf(actor)) {
			throw new NotAllowed("この処理はあなたの職の処理ではありません。");
		}
		return new ModelAndView("tasks/done", Map.of("task", task, "at", TaskTimes.text(task.doneAt()), "decided",
				finished.decidedAt(task), "next", finished.next(task)));
	}

	private static ModelAndView page(TaskPage page, HttpStatus status) {
		var view = new ModelAndView("tasks/task", page.view().context(), status);
		return view.addObject("page", page);
	}

}
