package jp.sakutei.hearing.web;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.CsvFile;
import jp.sakutei.common.Written;
import jp.sakutei.round.Plan;
import jp.sakutei.round.calendar.Appointment;
import jp.sakutei.round.calendar.AppointmentForm;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.FormError;
import jp.sakutei.hearing.HearingAppointment;
import jp.sakutei.hearing.HearingId;
import jp.sakutei.hearing.HearingManagement;
import jp.sakutei.hearing.HearingOpening;
import jp.sakutei.hearing.HearingPlaces;
import jp.sakutei.hearing.Hearings;
import jp.sakutei.hearing.SectionHearing;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class HearingsController {

	private final Hearings hearings;

	private final HearingOpening opening;

	private final HearingManagement management;

	private final HearingPlaces places;

	private final Scope scope;

	private final Journal journal;

	HearingsController(Hearings hearings, HearingOpening opening, HearingManagement management, HearingPlaces places,
			Scope scope, Journal journal) {
		this.hearings = hearings;
		this.opening = opening;
		this.management = management;
		this.places = places;
		this.scope = scope;
		this.journal = journal;
	}

	@GetMapping("/rounds/{round}/hearings")
	@Allowed
	String list(Plan plan, Actor actor, Model model) {

		var shown = shown(plan, actor);
		model.addAttribute("hearings", shown);
		model.addAttribute("office", actor.holds(PostRole.PLANNING_OFFICE));
		model.addAttribute("heard", shown.stream().filter((hearing) -> hearing.state().recorded()).count());
		return "hearing/hearings";
	}

	@GetMapping("/rounds/{round}/hearings.csv")
	@Allowed
	ResponseEntity<byte[]> file(Plan plan, Actor actor) {
		var file = new CsvFile(Stream.of("課", "状態", "実施日", "時刻", "場所"));
		shown(plan, actor).forEach((hearing) -> file.row(hearing.sectionName(), hearing.state().label(),
				hearing.shownDay(), hearing.startTime(), hearing.place()));
		return file.answer("各課等ヒアリング");
	}

	private List<SectionHearing> shown(Plan plan, Actor actor) {
		var sections = scope.codes(actor);
		return hearings.of(plan.id().value())
			.stream()
			.filter((hearing) -> sections.contains(hearing.section()))
			.toList();
	}

	@GetMapping("/hearings/{id}")
	@Allowed
	String hearing(@PathVariable String id, Actor actor, Model model) {
		show(visible(id, actor), actor, model);
		return "hearing/hearing";
	}

	/** Before all sheets are checked. */
	@PostMapping("/hearings/{id}/early")
	@Allowed(PostRole.PLANNING_OFFICE)
	String openEarly(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
			RedirectAttributes redirect) {

		var hearing = visible(id, actor);
		if (Written.isEmpty(reason)) {
			model.addAttribute("error", "点検がそろう前に日程を決める理由を入力してください。");
			show(hearing, actor, model);
			return "hearing/hearing";
		}
		var opened = opening.openEarly(hearing.id(), reason, actor);
		redirect.addFlashAttribute(opened ? "notice" : "warning",
				opened ? "日程を決められるようにしました。処理待ち一覧から進めてください。" : "このヒアリングは、すでに進んでいます。");
		return "redirect:/hearings/" + id;
	}

	@PostMapping("/hearings/{id}/move")
	@Allowed(PostRole.PLANNING_OFFICE)
	String move(@PathVariable String id, @ModelAttribute("move") AppointmentForm move, BindingResult binding,
			Actor actor, Model model, RedirectAttributes redirect) {

		var hearing = visible(id, actor);
		var errors = (binding.hasErrors() || move.day() == null) ? List.of(new FormError("day", "実施日は、実在する日を入力してください。"))
				: management.move(hearing.id(), move.shown(), appointment(move, hearing), move.reason(), actor);
		if (!errors.isEmpty() && errors.get(0).field().equals(Appointment.SHOWN)) {
			model.addAttribute("move", move.over(hearings.get(hearing.id()).appointment().when()));
		}
		return answer(hearing, errors, "日時を変更し、課にメールで知らせました。", actor, model, redirect);
	}

	@PostMapping("/hearings/{id}/cancel")
	@Allowed(PostRole.PLANNING_OFFICE)
	String cancel(@PathVariable String id, @RequestParam(defaultValue = "") String shown,
			@RequestParam(defaultValue = "") String reason, Actor actor, Model model, RedirectAttributes redirect) {

		var hearing = visible(id, actor);
		var errors = management.cancel(hearing.id(), shown, reason, actor);
		model.addAttribute("cancelReason", reason);
		return answer(hearing, errors, "中止し、課にメールで知らせました。日程は、処理待ち一覧から改めて決められます。", actor, model, redirect);
	}

	/** The officer stays, or another one takes over who is free then. */
	private HearingAppointment appointment(AppointmentForm move, SectionHearing hearing) {
		return places.withOfficer(hearing, new HearingAppointment(move.day(), move.startTime(),
				hearing.appointment().minutes(), move.place(), hearing.appointment().officer(), hearing.invited()));
	}

	private String answer(SectionHearing hearing, List<FormError> errors, String notice, Actor actor, Model model,
			RedirectAttributes redirect) {
		if (!errors.isEmpty()) {
			model.addAttribute("error", errors.get(0).message());
			show(hearings.get(hearing.id()), actor, model);
			return "hearing/hearing";
		}
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/hearings/" + hearing.id();
	}

	private void show(SectionHearing hearing, Actor actor, Model model) {
		model.addAttribute("hearing", hearing);
		model.addAttribute("notes", hearings.notes(hearing.id()));
		model.addAttribute("trail", journal.of(hearing.id().value()));
		model.addAttribute("office", actor.holds(PostRole.PLANNING_OFFICE));
	}

	private SectionHearing visible(String id, Actor actor) {
		var hearing = hearings.find(new HearingId(id)).orElseThrow(() -> new NotFound("ヒアリング"));
		if (!scope.covers(actor, hearing.section())) {
			throw new NotAllowed("ほかの課のヒアリングは見られません。");
		}
		return hearing;
	}

}
