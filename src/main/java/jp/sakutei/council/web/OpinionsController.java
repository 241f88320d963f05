package jp.sakutei.council.web;

import java.util.List;

import jp.sakutei.council.Opinion;
import jp.sakutei.council.Opinions;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 審議会の意見と市の考え方. */
@Controller
class OpinionsController {

	private final Rounds rounds;

	private final Opinions opinions;

	OpinionsController(Rounds rounds, Opinions opinions) {
		this.rounds = rounds;
		this.opinions = opinions;
	}

	@GetMapping("/council-opinions")
	@Allowed
	String list(Model model) {

		var all = rounds.current().map((plan) -> opinions.of(plan.id().value())).orElse(List.of());
		model.addAttribute("opinions", all);
		model.addAttribute("answered", all.stream().filter(Opinion::answered).count());
		return "council/opinions";
	}

}
