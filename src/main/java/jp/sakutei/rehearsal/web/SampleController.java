package jp.sakutei.rehearsal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;
import jp.sakutei.rehearsal.PlayOn;
import jp.sakutei.rehearsal.SampleCondition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 見本を進める: the administrator plays on to a day or to the next milestone. */
@Controller
@Conditional(SampleCondition.class)
class SampleController {

	private final PlayOn playOn;

	private final BusinessClock clock;

	SampleController(PlayOn playOn, BusinessClock clock) {
		this.playOn = playOn;
		this.clock = clock;
	}

	@Bean
	static NavigationEntry sampleEntry() {
		return new NavigationEntry(95, NavigationGroup.ADMINISTRATION, "見本を進める", "/sample",
				Set.of(PostRole.ADMINISTRATOR));
	}

	@GetMapping("/sample")
	@Allowed(PostRole.ADMINISTRATOR)
	String page(Actor actor, Model model) {
		model.addAttribute("atScreens", playOn.peopleAtScreens(actor));
		model.addAttribute("today", JapaneseDates.full(clock.today()));
		model.addAttribute("tomorrow", clock.today().plusDays(1));
		model.addAttribute("playing", playOn.playing().orElse(null));
		model.addAttribute("broken", playOn.broken().orElse(null));
		model.addAttribute("heldUp", playOn.heldUp());
		model.addAttribute("upcoming", playOn.upcoming());
		return "rehearsal/sample";
	}

	@PostMapping("/sample")
	@Allowed(PostRole.ADMINISTRATOR)
	String play(@RequestParam(defaultValue = "") String day, Actor actor, Model model, RedirectAttributes redirect) {

		var refusal = parse(day).map((until) -> playOn.until(until, actor)).orElse(Optional.of("実在する日を入力してください。"));
		if (refusal.isPresent()) {
			model.addAttribute("refusal", refusal.get());
			model.addAttribute("day", day);
			return page(actor, model);
		}
		redirect.addFlashAttribute("notice", "見本を進めています。");
		return "redirect:/sample";
	}

	private static Optional<LocalDate> parse(String day) {
		try {
			return Optional.of(LocalDate.parse(day.strip()));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
