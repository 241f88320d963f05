package jp.sakutei.hearing.timetable.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.TypedDay;
import jp.sakutei.common.TypedTime;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.timetable.Entry;
import jp.sakutei.hearing.timetable.Slot;
import jp.sakutei.hearing.timetable.TimetableManagement;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.HearingRooms;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ヒアリングの時間割. */
@Controller
class TimetableController {

	private final TimetableManagement management;

	private final TimetablePage page;

	private final RoundSettings settings;

	TimetableController(TimetableManagement management, TimetablePage page, RoundSettings settings) {
		this.management = management;
		this.page = page;
		this.settings = settings;
	}

	@GetMapping("/rounds/{round}/hearings/timetable")
	@Allowed(PostRole.PLANNING_OFFICE)
	String timetable(Plan plan, @RequestParam(defaultValue = "") String week,
			@RequestParam(defaultValue = "") String section, Model model) {
		page.show(plan.id(), day(week), section, model);
		return "hearing/timetable";
	}

	/** Shows a proposal; nothing is changed. */
	@GetMapping("/rounds/{round}/hearings/timetable/proposal")
	@Allowed(PostRole.PLANNING_OFFICE)
	String propose(Plan plan, @RequestParam(defaultValue = "") String week,
			@RequestParam(defaultValue = "false") boolean anew, Model model) {
		page.propose(plan.id(), anew, management.propose(plan.id(), anew), day(week), model);
		return "hearing/timetable";
	}

	@PostMapping("/rounds/{round}/hearings/timetable/proposal")
	@Allowed(PostRole.PLANNING_OFFICE)
	String take(Plan plan, @RequestParam(defaultValue = "false") boolean anew,
			@RequestParam(defaultValue = "") String shown, Actor actor, Model model, RedirectAttributes redirect) {
		var errors = management.take(plan.id(), anew, shown, actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			page.propose(plan.id(), anew, management.propose(plan.id(), anew), null, model);
			return "hearing/timetable";
		}
		redirect.addFlashAttribute("notice", "案を取り入れました。課にはまだ知らせていません。");
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable";
	}

	/** Moves a section, lets it change places, or takes it out. */
	@PostMapping("/rounds/{round}/hearings/timetable/place")
	@Allowed(PostRole.PLANNING_OFFICE)
	String place(Plan plan, @ModelAttribute("move") Move move, Actor actor, Model model, RedirectAttributes redirect) {
		var errors = perform(plan, move, actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			page.show(plan.id(), day(move.week()), move.section(), model);
			return "hearing/timetable";
		}
		redirect.addFlashAttribute("notice", "時間割を変えました。");
		redirect.addAttribute("week", Optional.ofNullable(day(move.week())).map(LocalDate::toString).orElse(""));
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable";
	}

	@PostMapping("/rounds/{round}/hearings/timetable/announce")
	@Allowed(PostRole.PLANNING_OFFICE)
	String announce(Plan plan, @RequestParam(defaultValue = "") String shown, Actor actor, Model model,
			RedirectAttributes redirect) {
		var errors = management.announce(plan.id(), shown, actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			page.show(plan.id(), null, "", model);
			return "hearing/timetable";
		}
		redirect.addFlashAttribute("notice", "日程を決め、課と聴取担当にメールで知らせました。");
		return "redirect:/rounds/" + plan.id() + "/hearings/timetable";
	}

	private List<FormError> perform(Plan plan, Move move, Actor actor) {
		if (!move.out().isEmpty()) {
			return management.takeOut(plan.id(), move.section(), move.shown(), move.reason(), actor);
		}
		if (!move.with().isEmpty()) {
			var other = move.with().split("\\|", 2);
			return management.swap(plan.id(), move.section(), other[0],
					List.of(move.shown(), (other.length == 2) ? other[1] : ""), move.reason(), actor);
		}
		var to = move.to().split("\\|", 3);
		var day = day(to[0]);
		var time = (to.length == 3) ? TypedTime.read(to[1]) : Optional.<String>empty();
		if (day == null || time.isEmpty() || to[2].isEmpty() || to[2].length() > 100) {
			return List.of(FormError.of("移す先の枠を選んでください。"));
		}
		var slot = new Slot(day, HearingRooms.time(time.get()), settings.hearingRooms(plan.id()).minutes());
		return management.place(plan.id(), new Entry(move.section(), slot, to[2], null, false), move.shown(),
				move.reason(), actor);
	}

	private static LocalDate day(String text) {
		return TypedDay.read(text).value();
	}

	/**
	 * What was pressed, for which section.
	 *
	 * @param shown where the page showed it
	 * @param to a free cell, {@code 2023-06-08|10:30|第1会議室}
	 * @param with another section and where the page showed that
	 * @param out the section is taken out
	 */
	record Move(String section, String shown, String week, String reason, String to, String with, String out) {

		Move {
			section = text(section);
			shown = text(shown);
			week = text(week);
			reason = text(reason).strip();
			to = text(to);
			with = text(with);
			out = text(out);
		}

		private static String text(String value) {
			return (value == null) ? "" : value;
		}

	}

}
