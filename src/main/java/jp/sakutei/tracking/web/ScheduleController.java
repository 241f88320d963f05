package jp.sakutei.tracking.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.SampleCalendar;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;
import jp.sakutei.round.calendar.CalendarFile;
import jp.sakutei.round.Track;
import jp.sakutei.tracking.schedule.OwnDays;
import jp.sakutei.tracking.schedule.ScheduleDay;
import jp.sakutei.tracking.schedule.SchedulePicture;
import jp.sakutei.tracking.schedule.ScheduleWords;
import jp.sakutei.tracking.schedule.Schedules;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 策定スケジュール. */
@Controller
class ScheduleController {

	/** Who besides those who see all is shown the process as a picture. */
	private static final Set<PostRole> PROCESS = Set.of(PostRole.DEPARTMENT_HEAD, PostRole.COORDINATOR,
			PostRole.SECTION_HEAD);

	private final Schedules schedules;

	private final OwnDays days;

	private final Scope scope;

	private final BusinessClock clock;

	ScheduleController(Schedules schedules, OwnDays days, Scope scope, BusinessClock clock) {
		this.schedules = schedules;
		this.days = days;
		this.scope = scope;
		this.clock = clock;
	}

	@GetMapping("/rounds/{round}/stages")
	@Allowed
	String schedule(Plan plan, Actor actor, Model model) {
		var schedule = schedules.of(plan.id());
		model.addAttribute("heading", ScheduleWords.heading(schedule));
		model.addAttribute("lead", ScheduleWords.lead(schedule));
		model.addAttribute("schedule", schedule);
		model.addAttribute("picture", SchedulePicture.of(schedule));
		model.addAttribute("ahead", ScheduleDay.ahead(schedule));
		model.addAttribute("tracks", Track.values());
		model.addAttribute("leadsOn", scope.isWhole(actor));
		model.addAttribute("process", scope.isWhole(actor) || actor.holdsAny(PROCESS));
		return "tracking/schedule";
	}

	/** 自分の予定, for one's own calendar. */
	@GetMapping("/rounds/{round}/own-days.ics")
	@Allowed
	ResponseEntity<byte[]> ownDays(Plan plan, Actor actor) {
		var file = CalendarFile.of(days.of(plan.id(), actor), plan.id().value(), plan.name(), clock.instant());
		var text = plan.sample() ? SampleCalendar.marked(file) : file;
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("自分の予定.ics", StandardCharsets.UTF_8).build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
