package jp.sakutei.tracking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.Choice;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Right;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;
import jp.sakutei.tracking.BoardOrder;
import jp.sakutei.tracking.BoardUnfolding;
import jp.sakutei.tracking.ProgressBoards;
import jp.sakutei.worklist.ReminderMail;
import jp.sakutei.worklist.Reminders;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督促: first who gets which mail, then it goes out. */
@Controller
class ReminderController {

	private final ProgressBoards boards;

	private final Reminders reminders;

	ReminderController(ProgressBoards boards, Reminders reminders) {
		this.boards = boards;
		this.reminders = reminders;
	}

	/**
	 * @param sections those that are late where none is named
	 */
	@GetMapping("/rounds/{round}/progress/reminders")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.COORDINATOR })
	String preview(Plan plan, @RequestParam(name = "section", required = false) List<String> sections,
			@RequestParam(name = "order", required = false) String order,
			@RequestParam(name = "show", required = false) String show, Actor actor, Model model) {

		var chosen = (sections != null) ? sections
				: boards.states(plan, actor)
					.remindable()
					.stream()
					.map((each) -> each.section())
					.filter((section) -> Right.REMIND.isHeldBy(actor, section))
					.map(Section::code)
					.toList();
		var mails = reminders.preview(plan.id(), chosen, actor);
		model.addAttribute("sections", mails.stream()
			.collect(Collectors.groupingBy(ReminderMail::section, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("people", mails.stream().filter((each) -> each.before() == null).count());
		model.addAttribute("order", Choice.of(BoardOrder.class, order, BoardOrder.LATE));
		model.addAttribute("show", Choice.of(BoardUnfolding.class, show, BoardUnfolding.MOST));
		return "tracking/reminders";
	}

	@PostMapping("/rounds/{round}/progress/reminders")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE, PostRole.COORDINATOR })
	String remind(Plan plan, @RequestParam(name = "section", required = false) List<String> sections,
			@RequestParam(name = "order", required = false) String order,
			@RequestParam(name = "show", required = false) String show, Actor actor, RedirectAttributes redirect) {
		if (sections == null) {
			redirect.addFlashAttribute("reminded", List.of("督促する課を選んでください。まだ何も送っていません。"));
		}
		else {
			var reminded = reminders.remindNow(plan.id(), sections, actor);
			redirect.addFlashAttribute("reminded", reminded.sentences());
			redirect.addFlashAttribute("remindedAll", reminded.isWhole());
			redirect.addFlashAttribute("remindedSections", Set.copyOf(sections));
		}
		addIfChosen("order", Choice.of(BoardOrder.class, order, BoardOrder.LATE), BoardOrder.LATE, redirect);
		addIfChosen("show", Choice.of(BoardUnfolding.class, show, BoardUnfolding.MOST), BoardUnfolding.MOST, redirect);
		// the page is long: said where the button was pressed
		return "redirect:/rounds/{round}/progress#reminded";
	}

	private static void addIfChosen(String name, Choice chosen, Choice otherwise, RedirectAttributes redirect) {
		if (chosen != otherwise) {
			redirect.addAttribute(name, chosen.word());
		}
	}

}
