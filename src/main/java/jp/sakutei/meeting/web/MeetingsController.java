package jp.sakutei.meeting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.CsvFile;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.agenda.MeetingCalling;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static jp.sakutei.organization.PostRole.ADMINISTRATOR;
import static jp.sakutei.organization.PostRole.BUDGET_OFFICE;
import static jp.sakutei.organization.PostRole.COORDINATOR;
import static jp.sakutei.organization.PostRole.DEPARTMENT_HEAD;
import static jp.sakutei.organization.PostRole.EXECUTIVE;
import static jp.sakutei.organization.PostRole.FINANCE_CHIEF;
import static jp.sakutei.organization.PostRole.FINANCE_DIRECTOR;
import static jp.sakutei.organization.PostRole.PLANNING_OFFICE;
import static jp.sakutei.organization.PostRole.SECTION_HEAD;
import static jp.sakutei.organization.PostRole.STAFF;

/** The list of meetings, and committees called from it. */
@Controller
class MeetingsController {

	private final MeetingOverview overview;

	private final MeetingCalling meetings;

	MeetingsController(MeetingOverview overview, MeetingCalling meetings) {
		this.overview = overview;
		this.meetings = meetings;
	}

	@GetMapping("/rounds/{round}/meetings")
	@Allowed({ STAFF, SECTION_HEAD, COORDINATOR, DEPARTMENT_HEAD, PLANNING_OFFICE, BUDGET_OFFICE, FINANCE_CHIEF,
			FINANCE_DIRECTOR, EXECUTIVE, ADMINISTRATOR })
	String list(Plan plan, Actor actor, Model model) {
		return show(plan, actor, model);
	}

	@GetMapping("/rounds/{round}/meetings.csv")
	@Allowed({ STAFF, SECTION_HEAD, COORDINATOR, DEPARTMENT_HEAD, PLANNING_OFFICE, BUDGET_OFFICE, FINANCE_CHIEF,
			FINANCE_DIRECTOR, EXECUTIVE, ADMINISTRATOR })
	ResponseEntity<byte[]> file(Plan plan) {
		var file = new CsvFile(Stream.of("会議", "状態", "開催日", "場所", "議題"));
		overview.of(plan.id().value())
			.forEach((row) -> file.row(row.meeting().name(), row.meeting().state().label(), row.day(),
					row.session().place(), row.items()));
		return file.answer("会議");
	}

	@PostMapping("/rounds/{round}/meetings")
	@Allowed(PLANNING_OFFICE)
	String callCommittee(Plan plan, @ModelAttribute("committee") Committee committee, BindingResult binding,
			Actor actor, Model model, RedirectAttributes redirect) {

		var errors = (binding.hasErrors() || committee.day() == null) ? List.of(new FormError("day", "開催予定日を入力してください。"))
				: meetings.callCommittee(plan.id(), committee.kind(), committee.day(), actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			return show(plan, actor, model);
		}
		redirect.addFlashAttribute("notice", "会議の開催準備を始めました。処理待ち一覧から開催を決めてください。");
		return "redirect:/rounds/{round}/meetings";
	}

	private String show(Plan plan, Actor actor, Model model) {
		model.addAttribute("meetings", overview.of(plan.id().value()));
		model.addAttribute("kinds", overview.committees(plan.id()));
		model.addAttribute("office", actor.holds(PLANNING_OFFICE));
		return "meeting/meetings";
	}

	/**
	 * @param kind the body
	 * @param day when it is planned to meet
	 */
	record Committee(String kind, LocalDate day) {
	}

}
