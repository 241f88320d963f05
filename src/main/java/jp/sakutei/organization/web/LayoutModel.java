package jp.sakutei.organization.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.organization.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What {@code layout.html} shows on every page. */
@ControllerAdvice
class LayoutModel {

	private final CurrentActor currentActor;

	private final ObjectProvider<SampleBanner> sampleBanner;

	private final List<NavigationEntry> entries;

	private final ObjectProvider<WaitingCounts> waiting;

	LayoutModel(CurrentActor currentActor, ObjectProvider<SampleBanner> sampleBanner,
			ObjectProvider<NavigationEntry> entries, ObjectProvider<WaitingCounts> waiting) {
		this.currentActor = currentActor;
		this.waiting = waiting;
		this.sampleBanner = sampleBanner;
		this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
	}

	@ModelAttribute
	void addTo(Model model, HttpServletRequest request) {

		sampleBanner.ifAvailable((banner) -> model.addAttribute("sampleBanner", banner.text()));
		currentActor.of(request).ifPresent((actor) -> {
			model.addAttribute("signedIn", actor);
			model.addAttribute("menu", menu(actor, request));
		});
	}

	/** Worked out where a page shows it: an answer that only leads on costs no count. */
	private LazyContextVariable<Menu> menu(Actor actor, HttpServletRequest request) {
		return new LazyContextVariable<>() {

			@Override
			protected Menu loadValue() {
				var served = entries.stream().filter((entry) -> entry.servesTo(actor)).toList();
				var counts = waiting.stream().map((each) -> each.of(actor)).findFirst().orElse(Map.of());
				return Menu.of(served, NavigationEntry.placeOf(request), counts);
			}

		};
	}

}
