package jp.sakutei.worklist.web;

import java.util.Set;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.CsvFile;
import jp.sakutei.common.Paging;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.worklist.FinishedTasks;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItemFilter;
import jp.sakutei.worklist.WorkItems;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 処理待ち一覧: what waits for me and for my posts. */
@Controller
class TaskListController {

	private final WorkItems items;

	private final TaskDesk desk;

	private final FinishedTasks finished;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	TaskListController(WorkItems items, TaskDesk desk, FinishedTasks finished, BusinessCalendar calendar,
			BusinessClock clock) {
		this.items = items;
		this.desk = desk;
		this.finished = finished;
		this.calendar = calendar;
		this.clock = clock;
	}

	@Bean
	static NavigationEntry tasksEntry() {
		return new NavigationEntry(10, NavigationGroup.HOME, "処理待ち一覧", "/tasks", Set.of());
	}

	@Allowed
	@GetMapping("/tasks")
	String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String section,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(defaultValue = "1") int page, @RequestParam(required = false) String done, Actor actor,
			Model model) {

		var filter = new WorkItemFilter(searchable(kind), searchable(section), searchable(text), mine);
		var count = items.count(actor, filter);
		var paging = Paging.of(page, count.all(), TaskList.ROWS_PER_PAGE);
		var days = calendar.workingDays();
		var rows = items.of(actor, filter, paging.offset(), TaskList.ROWS_PER_PAGE)
			.stream()
			.map((item) -> TaskList.Row.of(item, DueDay.of(item.due(), clock.today(), days), actor))
			.toList();
		model.addAttribute("list", TaskList.of(rows, filter, count, paging, items.kinds(actor)));
		if (done != null) {
			finished.find(searchable(done))
				.filter((task) -> task.isDoneBy(actor))
				.ifPresent((task) -> model.addAttribute("notice", finished.said(task)));
		}
		return "tasks/list";
	}

	/** All pages of what the list is narrowed to. */
	@Allowed
	@GetMapping("/tasks.csv")
	ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String section, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "false") boolean mine, Actor actor) {

		var filter = new WorkItemFilter(searchable(kind), searchable(section), searchable(text), mine);
		var file = new CsvFile(Stream.of("期限", "処理", "件名", "所管課", "引受"));
		items.of(actor, filter, 0, Integer.MAX_VALUE)
			.forEach((item) -> file.row(item.due(), item.name(), item.subject(), item.section(), item.claimedByName()));
		return file.answer("処理待ち一覧");
	}

	@Allowed
	@PostMapping("/tasks/{taskId}/claim")
	String claim(@PathVariable String taskId, Actor actor, RedirectAttributes redirect) {
		say(desk.claim(taskId, actor), "引き受けました。", "ほかの人が先に引き受けています。", redirect);
		return "redirect:/tasks/{taskId}";
	}

	@Allowed
	@PostMapping("/tasks/{taskId}/take-over")
	String takeOver(@PathVariable String taskId, Actor actor, RedirectAttributes redirect) {
		say(desk.takeOver(taskId, actor), "引き継ぎました。", "ほかの人が先に引き継いでいます。", redirect);
		return "redirect:/tasks/{taskId}";
	}

	@Allowed
	@PostMapping("/tasks/{taskId}/give-back")
	String giveBack(@PathVariable String taskId, Actor actor, RedirectAttributes redirect) {
		say(desk.giveBack(taskId, actor), "処理待ち一覧に戻しました。", "あなたが引き受けた処理ではありません。", redirect);
		return "redirect:/tasks";
	}

	private static void say(boolean done, String notice, String warning, RedirectAttributes redirect) {
		redirect.addFlashAttribute(done ? "notice" : "warning", done ? notice : warning);
	}

	/** A character that no database takes finds nothing. */
	private static String searchable(String typed) {
		return typed.strip();
	}

}
