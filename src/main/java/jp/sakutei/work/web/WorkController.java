package jp.sakutei.work.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.live.LiveStreams;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;
import jp.sakutei.work.StepState;
import jp.sakutei.work.Work;
import jp.sakutei.work.WorkManagement;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 時間のかかる処理: left and found again. */
@Controller
class WorkController {

	private final WorkManagement works;

	private final Organization organization;

	private final LiveStreams streams;

	private final BusinessClock clock;

	WorkController(WorkManagement works, Organization organization, LiveStreams streams, BusinessClock clock) {
		this.works = works;
		this.organization = organization;
		this.clock = clock;
		this.streams = streams;
	}

	@Bean
	static NavigationEntry worksEntry() {
		return new NavigationEntry(98, NavigationGroup.PERSON, "出力・取り込みなどの状況", "/works", Set.of());
	}

	@Allowed
	@GetMapping("/works")
	String list(Actor actor, Model model) {
		var seen = works.seenBy(actor);
		var askers = seen.stream().map(Work::askedBy).filter((person) -> person != null).collect(Collectors.toSet());
		model.addAttribute("works", seen);
		model.addAttribute("names",
				organization.people(askers)
					.stream()
					.collect(Collectors.toMap((person) -> person.id().value(), Person::name)));
		return "work/works";
	}

	@Allowed
	@GetMapping("/works/{id}")
	String page(@PathVariable long id, Actor actor, Model model) {
		fill(works.get(id, actor), actor, model);
		return "work/work";
	}

	/** What changes meanwhile. */
	@Allowed
	@GetMapping("/works/{id}/progress")
	String progress(@PathVariable long id, Actor actor, Model model) {
		fill(works.get(id, actor), actor, model);
		return "work/work :: progress";
	}

	/** Says when it went on. */
	@Allowed
	@GetMapping("/works/{id}/live")
	ResponseEntity<SseEmitter> live(@PathVariable long id, Actor actor, HttpServletRequest request) {
		return streams.open("work:" + works.get(id, actor).id(), request);
	}

	@Allowed
	@PostMapping("/works/{id}/cancel")
	String cancel(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
		var cancelled = works.cancel(id, actor);
		redirect.addFlashAttribute(cancelled ? "notice" : "warning", cancelled ? "取りやめました。" : "もう終わっています。");
		return "redirect:/works/" + id;
	}

	@Allowed
	@PostMapping("/works/{id}/again")
	String again(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
		var again = works.again(id, actor);
		redirect.addFlashAttribute(again ? "notice" : "warning", again ? "もう一度始めました。" : "残っているものはありません。");
		return "redirect:/works/" + id;
	}

	@Allowed
	@GetMapping("/works/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable long id, Actor actor) {
		var file = works.file(id, actor);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.body(file.content());
	}

	private void fill(Work work, Actor actor, Model model) {
		var steps = works.steps(work);
		model.addAttribute("work", work);
		model.addAttribute("time", JapaneseDates.time(clock.now()));
		model.addAttribute("own", actor.person().equals(work.askedBy()));
		model.addAttribute("mayCancel", works.mayBeCancelled(work));
		model.addAttribute("mayGoOn", works.mayGoOn(work));
		model.addAttribute("failed", steps.stream().filter((step) -> step.state() == StepState.FAILED).toList());
		model.addAttribute("steps", work.state().isOver() ? steps : null);
	}

}
