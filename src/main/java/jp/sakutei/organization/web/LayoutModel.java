package jp.sakutei.organization.web;

import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.organization.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What {@code layout.html} shows on every page. */
@ControllerAdvice
class LayoutModel {

	private final CurrentActor currentActor;

	private final ObjectProvider<SampleBanner> sampleBanner;

	private final List<NavigationEntry> entries;

	LayoutModel(CurrentActor currentActor, ObjectProvider<SampleBanner> sampleBanner,
			ObjectProvider<NavigationEntry> entries) {
		this.currentActor = currentActor;
		this.sampleBanner = sampleBanner;
		this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
	}

	@ModelAttribute
	void addTo(Model model, HttpServletRequest request) {

		sampleBanner.ifAvailable((banner) -> model.addAttribute("sampleBanner", banner.text()));
		currentActor.of(request).ifPresent((actor) -> {
			model.addAttribute("signedIn", actor);
			model.addAttribute("navigation", navigation(actor, request.getRequestURI()));
		});
	}

	private List<NavigationEntry.Item> navigation(Actor actor, String page) {
		return entries.stream().filter((entry) -> entry.servesTo(actor)).map((entry) -> entry.on(page)).toList();
	}

}
