package jp.sakutei.home.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.home.Homes;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.NavigationEntry;
import jp.sakutei.organization.web.NavigationGroup;

/** ホーム: where everybody begins. */
@Controller
class HomeController {

	private final Homes homes;

	private final BusinessClock clock;

	HomeController(Homes homes, BusinessClock clock) {
		this.homes = homes;
		this.clock = clock;
	}

	@Bean
	static NavigationEntry homeEntry() {
		return new NavigationEntry(1, NavigationGroup.HOME, "今日", "/", Set.of());
	}

	@Allowed
	@GetMapping("/")
	String home(Actor actor, Model model) {
		model.addAttribute("home", homes.of(actor));
		model.addAttribute("today", clock.today());
		// whose only question it is; others find the year one click away
		model.addAttribute("pictured", actor.holds(PostRole.EXECUTIVE));
		model.addAttribute("mayRemind", actor.holds(PostRole.PLANNING_OFFICE));
		return "home/home";
	}

}
