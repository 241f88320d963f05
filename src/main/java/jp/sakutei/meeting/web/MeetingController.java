package jp.sakutei.meeting.web;

import java.util.List;

import jp.sakutei.meeting.Meeting;
import jp.sakutei.meeting.MeetingState;
import jp.sakutei.meeting.agenda.MeetingMoving;
import jp.sakutei.round.calendar.Appointment;
import jp.sakutei.round.calendar.AppointmentForm;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.meeting.decision.AnotherTry;
import jp.sakutei.journal.Journal;
import jp.sakutei.form.FormError;
import jp.sakutei.meeting.agenda.AgendaItem;
import jp.sakutei.meeting.agenda.AgendaItems;
import jp.sakutei.matter.Matters;
import jp.sakutei.meeting.decision.MeetingCorrections;
import jp.sakutei.meeting.decision.StartedByItems;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.MeetingSession;
import jp.sakutei.meeting.Meetings;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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

/** One meeting: agenda with the papers' revisions, decisions, attendance, minutes. */
@Controller
class MeetingController {

	private final Meetings meetings;

	private final AgendaItems items;

	private final Matters matters;

	private final MeetingCorrections corrections;

	private final StartedByItems started;

	private final AnotherTry anotherTry;

	private final MeetingMoving moving;

	private final Stages stages;

	private final RoundSettings settings;

	private final Journal journal;

	MeetingController(Meetings meetings, AgendaItems items, Matters matters, MeetingCorrections corrections,
			StartedByItems started, AnotherTry anotherTry, MeetingMoving moving, Stages stages, RoundSettings settings,
			Journal journal) {
		this.meetings = meetings;
		this.items = items;
		this.matters = matters;
		this.corrections = corrections;
		this.started = started;
		this.anotherTry = anotherTry;
		this.moving = moving;
		this.stages = stages;
		this.settings = settings;
		this.journal = journal;
	}

	@GetMapping("/meetings/{id}")
	@Allowed({ STAFF, SECTION_HEAD, COORDINATOR, DEPARTMENT_HEAD, PLANNING_OFFICE, BUDGET_OFFICE, FINANCE_CHIEF,
			FINANCE_DIRECTOR, EXECUTIVE, ADMINISTRATOR })
	String meeting(@PathVariable String id, @ModelAttribute("correction") Correction correction, Actor actor,
			Model model) {
		return show(id, actor, model);
	}

	@PostMapping("/meetings/{id}/corrections")
	@Allowed(PLANNING_OFFICE)
	String correct(@PathVariable String id, @ModelAttribute("correction") Correction correction, Actor actor,
			Model model, RedirectAttributes redirect) {

		List<FormError> errors = corrections.correct(new MeetingId(id), correction.key(), correction.seen(),
				correction.result(), correction.reason(), actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			return show(id, actor, model);
		}
		redirect.addFlashAttribute("notice", "記録を訂正しました。訂正前の記録も残ります。");
		return "redirect:/meetings/" + id;
	}

	@PostMapping("/meetings/{id}/started/{start}/call-off")
	@Allowed(PLANNING_OFFICE)
	String callOff(@PathVariable String id, @PathVariable long start, Actor actor, RedirectAttributes flash) {
		var meeting = meetings.get(new MeetingId(id));
		var refusal = corrections.callOff(meeting.id(), start, actor).stream().findFirst().map(FormError::message);
		flash.addFlashAttribute(refusal.isPresent() ? "warning" : "notice", refusal.orElse("取り消して、所管課に知らせました。"));
		return "redirect:/meetings/" + id;
	}

	@PostMapping("/meetings/{id}/items/again")
	@Allowed(PLANNING_OFFICE)
	String tryAgain(@PathVariable String id, RedirectAttributes redirect) {
		var meeting = meetings.get(new MeetingId(id));
		var sent = anotherTry.of(meeting.id());
		redirect.addFlashAttribute(sent ? "notice" : "warning",
				sent ? "送れなかった議題を、もう一度送っています。しばらくしてから、この画面を開き直してください。" : "送り直す議題はありません。");
		return "redirect:/meetings/" + id;
	}

	@PostMapping("/meetings/{id}/move")
	@Allowed(PLANNING_OFFICE)
	String move(@PathVariable String id, @ModelAttribute("move") AppointmentForm move, BindingResult binding,
			Actor actor, Model model, RedirectAttributes redirect) {

		var errors = (binding.hasErrors() || move.day() == null) ? List.of(new FormError("day", "開催日は、実在する日を入力してください。"))
				: moving.move(new MeetingId(id), move.shown(), move.to(), move.reason(), actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			if (errors.get(0).field().equals(Appointment.SHOWN)) {
				model.addAttribute("move", move.over(meetings.session(meetings.get(new MeetingId(id))).appointment()));
			}
			return show(id, actor, model);
		}
		redirect.addFlashAttribute("notice", "開催日時を変更し、通知先にメールで知らせました。");
		return "redirect:/meetings/" + id;
	}

	private String show(String id, Actor actor, Model model) {

		var meeting = meetings.get(new MeetingId(id));
		var all = items.of(meeting.id());
		model.addAttribute("meeting", meeting);
		if (!model.containsAttribute("correction")) {
			model.addAttribute("correction", new Correction("", "", ""));
		}
		model.addAttribute("sittings",
				meetings.sessions(meeting.id()).stream().map((session) -> Sitting.of(session, all)).toList());
		model.addAttribute("failed", actor.holds(PLANNING_OFFICE) ? items.failed(meeting.id()) : List.of());
		model.addAttribute("openedEarly", stages.overridden(new RoundId(meeting.round())));
		model.addAttribute("closedShort", closedShort(meeting));
		model.addAttribute("matters", matters.from(id));
		model.addAttribute("trail", journal.of(id));
		if (actor.holds(PLANNING_OFFICE)) {
			if (meeting.state() == MeetingState.CALLED) {
				model.addAttribute("called", meetings.session(meeting));
			}
			model.addAttribute("started", started.openOfCorrected(meeting.id()));
			model.addAttribute("correctable", all.stream().filter(AgendaItem::sent).toList());
			model.addAttribute("results", settings.resultWords(new RoundId(meeting.round()), meeting.kind()));
		}
		return "meeting/meeting";
	}

	/** Stages that were closed although something was missing. */
	private List<Stage> closedShort(Meeting meeting) {
		return stages.of(new RoundId(meeting.round()))
			.stream()
			.filter((stage) -> stage.course().closedReason() != null)
			.toList();
	}

	/** A sitting with its agenda. */
	record Sitting(MeetingSession session, List<AgendaItem> agenda) {

		static Sitting of(MeetingSession session, List<AgendaItem> items) {
			return new Sitting(session, items.stream().filter((item) -> item.session() == session.number()).toList());
		}

	}

	/**
	 * @param item {@code 1-12@採択}: an item with the result that the page showed
	 * @param result code of the result word that is right
	 */
	record Correction(String item, String result, String reason) {

		Correction {
			item = (item != null) ? item : "";
			result = (result != null) ? result : "";
			reason = (reason != null) ? reason.strip() : "";
		}

		public String key() {
			return item.split("@", 2)[0];
		}

		String seen() {
			return item.contains("@") ? item.split("@", 2)[1] : "";
		}

	}

}
