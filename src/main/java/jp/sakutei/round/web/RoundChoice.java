package jp.sakutei.round.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * Addresses that name no round, as links from before have them and the menu of pages that
 * belong to none: they lead to the only round at work, and to the choice where there are
 * several.
 */
@Controller
class RoundChoice {

	private final Rounds rounds;

	RoundChoice(Rounds rounds) {
		this.rounds = rounds;
	}

	@GetMapping({ "/progress", "/progress/sections/{code}", "/progress/diagram", "/progress/findings", "/stages",
			"/stages/{id}", "/hearings", "/meetings", "/follow-ups", "/council-opinions", "/budget", "/sheets",
			"/documents", "/proposals/new", "/configuration" })
	@Allowed
	RedirectView lead(HttpServletRequest request, RedirectAttributes attributes) {

		// what the deed before had to say is said there, not lost on the way
		var said = RequestContextUtils.getInputFlashMap(request);
		if (said != null) {
			said.forEach(attributes::addFlashAttribute);
		}
		var page = request.getRequestURI().substring(request.getContextPath().length());
		var query = (request.getQueryString() == null) ? "" : "?" + request.getQueryString();
		var atWork = rounds.atWork();
		var view = new RedirectView((atWork.size() == 1) ? "/rounds/" + atWork.get(0).id() + page + query
				: "/rounds?page=" + page + UriUtils.encode(query, StandardCharsets.UTF_8), true);
		// what was asked for is no template
		view.setExpandUriTemplateVariables(false);
		return view;
	}

	/**
	 * @param page the way on, behind the round's own address, with what was asked for
	 */
	@GetMapping("/rounds")
	@Allowed
	String choice(@RequestParam(defaultValue = "/sheets") String page, Model model) {
		model.addAttribute("rounds", rounds.all());
		model.addAttribute("page", page.matches("(/[A-Za-z0-9-]+)+([?]\\S*)?") ? page : "/sheets");
		return "round/choice";
	}

}
