package jp.sakutei.worklist.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.draft.DraftWriting.Written;
import jp.sakutei.form.TaskView;
import jp.sakutei.handin.Gate;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.KeptPost;
import jp.sakutei.organization.web.KeptPosts;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.worklist.FinishedTasks;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

	private final KeptPosts kept;

	TaskController(WorkItems items, TaskDesk desk, TaskPages pages, DraftWriting writing, FinishedTasks finished,
			KeptPosts kept) {
		this.items = items;
		this.desk = desk;
		this.pages = pages;
		this.writing = writing;
		this.finished = finished;
		this.kept = kept;
	}

	@Allowed
	@GetMapping("/tasks/{taskId}")
	ModelAndView open(@PathVariable String taskId, @RequestParam(defaultValue = "") String done,
			@RequestParam(defaultValue = "") String at, Actor actor, HttpServletRequest request) {

		var item = items.find(taskId);
		var posts = kept.of(actor.person(), request.getRequestURI());
		if (item.isEmpty()) {
			return posts.isEmpty() ? done(taskId, actor, Map.of()) : new ModelAndView("redirect:/kept?finished");
		}
		stands(item.get(), request);
		var page = posts.isEmpty() ? page(pages.open(item.get(), actor, at), HttpStatus.OK)
				: bringBack(item.get(), actor, posts);
		if (!done.isEmpty()) {
			finished.find(done.strip())
				.filter((task) -> task.isDoneBy(actor))
				.ifPresent((task) -> page.addObject("notice", finished.said(task)));
		}
		return page;
	}

	@Allowed
	@PostMapping("/tasks/{taskId}")
	ModelAndView post(@PathVariable String taskId, Actor actor, HttpServletRequest request,
			RedirectAttributes redirect) {

		var found = items.find(taskId);
		if (found.isEmpty()) {
			return done(taskId, actor, request.getParameterMap());
		}
		var item = found.get();
		var posted = request.getParameterMap();
		if (!isBy(actor, posted)) {
			throw new NotAllowed("この画面は別の人がサインインして開いたものです。処理待ち一覧から開き直してください。");
		}
		stands(item, request);
		var action = TaskAction.of(posted);
		var seen = seen(posted);
		var view = desk.open(item, actor, seen);
		var written = write(item, actor, view, posted, action.isSubmit() ? DraftVersion.SUBMITTED : DraftVersion.SAVED);
		if (!written.asked().isEmpty()) {
			return page(pages.written(item, actor, view, written, List.of()), HttpStatus.CONFLICT).addObject("kept",
					request.getParameter(KeptPosts.SENT_AGAIN));
		}
		if (action.isSubmit()) {
			return submit(item, actor, view, posted, written, redirect);
		}
		redirect.addFlashAttribute("notice", action.notice(written));
		return new ModelAndView("redirect:/tasks/" + taskId + action.address());
	}

	private ModelAndView submit(WorkItem item, Actor actor, TaskView view, Map<String, String[]> posted,
			Written written, RedirectAttributes redirect) {

		var next = desk.afterwards(item, actor);
		var submission = desk.submit(item.taskId(), actor, view, seen(posted), written.draft().raw(),
				single(posted, "_confirmed"));
		if (submission.isAsked()) {
			return page(pages.written(item, actor, view, written, List.of()), HttpStatus.OK).addObject("consequences",
					submission.consequences());
		}
		if (submission.isRefused()) {
			desk.begun(item);
			return page(pages.written(item, actor, view, written, submission.errors()),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!submission.isDone()) {
			return done(item.taskId(), actor, posted);
		}
		// said by the address, not by the session: this is the busiest post of all
		redirect.addAttribute("done", item.taskId());
		return new ModelAndView("redirect:/tasks" + next.map((each) -> "/" + each.taskId()).orElse(""));
	}

	/**
	 * Posts that came too late for their sign-in, in their order; nothing is handed in.
	 * One that leaves something to be asked is kept until it is answered, and those after
	 * it wait.
	 */
	private ModelAndView bringBack(WorkItem item, Actor actor, List<KeptPost> posts) {

		var view = desk.open(item, actor);
		Written written = null;
		for (var post : posts) {
			written = write(item, actor, view, post.parameters(), DraftVersion.SAVED);
			if (!written.asked().isEmpty()) {
				return broughtBack(pages.written(item, actor, view, written, List.of()), HttpStatus.CONFLICT)
					.addObject("kept", post.id());
			}
			kept.discard(actor.person(), post.id());
		}
		return broughtBack(pages.written(item, actor, view, written, List.of()), HttpStatus.OK);
	}

	private static ModelAndView broughtBack(TaskPage page, HttpStatus status) {
		return page(page, status).addObject("notice", "サインインし直す前に入力していた内容を、一時保存しました。提出はまだ済んでいません。");
	}

	private Written write(WorkItem item, Actor actor, TaskView view, Map<String, String[]> posted, String cause) {
		var action = TaskAction.of(posted);
		return writing.write(item.taskId(), pages.posted(item, view, action.with(posted)),
				() -> pages.opened(item, view), action.within(pages.names(item, view)), actor.person(), cause);
	}

	static boolean isBy(Actor actor, Map<String, String[]> posted) {
		var person = posted.get("_person");
		return person != null && person.length == 1 && person[0].equals(actor.person().value());
	}

	/** Who decides at a gate came from the list of gates, or goes on there. */
	private static void stands(WorkItem item, HttpServletRequest request) {
		if (Gate.ofForm(item.form()) != null) {
			NavigationEntry.standsAt("/gates/" + item.businessKey(), request);
		}
	}

	/** What the page showed on which something is decided; null where nothing. */
	private static String seen(Map<String, String[]> posted) {
		return single(posted, "_seen");
	}

	private static String single(Map<String, String[]> posted, String name) {
		var values = posted.get(name);
		return (values == null || values.length != 1) ? null : values[0];
	}

	private ModelAndView done(String taskId, Actor actor, Map<String, String[]> posted) {
		var task = finished.find(taskId).orElseThrow(() -> new NotFound("この処理"));
		if (!task.isOf(actor)) {
			throw new NotFound("この処理");
		}
		var decided = finished.decidedAt(task);
		return new ModelAndView("tasks/done",
				Map.of("task", task, "at", TaskTimes.text(task.doneAt()), "decided", decided, "doneBy",
						finished.doneBy(task, decided), "next", finished.next(task), "lost",
						task.isDoneBy(actor) ? List.of() : LostTexts.of(posted)));
	}

	private static ModelAndView page(TaskPage page, HttpStatus status) {
		var view = new ModelAndView(page.template(), page.view().context(), status);
		return view.addObject("page", page);
	}

}
