package jp.sakutei.meeting.desk.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.meeting.Decision;
import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.desk.AsProposed;
import jp.sakutei.meeting.desk.DeskItem;
import jp.sakutei.meeting.desk.MeetingDesk;
import jp.sakutei.meeting.desk.SeenItem;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static jp.sakutei.organization.PostRole.PLANNING_OFFICE;

/** 会議の進行: what stands out is decided one by one, the rest at once as proposed. */
@Controller
class DeskController {

	private final DeskPages pages;

	private final ItemMaterial material;

	private final MeetingDesk desk;

	DeskController(DeskPages pages, ItemMaterial material, MeetingDesk desk) {
		this.pages = pages;
		this.material = material;
		this.desk = desk;
	}

	/**
	 * @param item the one to look at; else the first that is to be decided by itself
	 * @param after the one that was decided just now: the next one is looked at
	 */
	@GetMapping("/meetings/{id}/desk")
	@Allowed(PLANNING_OFFICE)
	String desk(@PathVariable String id, @RequestParam(defaultValue = "") String item,
			@RequestParam(defaultValue = "") String after, Model model) {

		var page = pages.of(new MeetingId(id));
		var done = page.find(after).orElse(null);
		if (done != null && model.containsAttribute("decided")) {
			model.addAttribute("said", done.item().title() + "：「" + done.label() + "」と記録しました。");
		}
		return show(page, (done == null) ? item : page.after(done), null, model);
	}

	@PostMapping("/meetings/{id}/desk/items")
	@Allowed(PLANNING_OFFICE)
	String decide(@PathVariable String id, @ModelAttribute("entry") Entry entry, Actor actor, Model model,
			RedirectAttributes redirect) {

		var seen = entry.shown();
		var errors = desk.decide(new MeetingId(id), entry.decision(), seen, actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			return show(pages.of(new MeetingId(id)), seen.key(), entry, model);
		}
		redirect.addFlashAttribute("decided", true);
		redirect.addAttribute("after", seen.key());
		return "redirect:/meetings/{id}/desk";
	}

	@PostMapping("/meetings/{id}/desk/items/clear")
	@Allowed(PLANNING_OFFICE)
	String clear(@PathVariable String id, @ModelAttribute("entry") Entry entry, Actor actor, Model model,
			RedirectAttributes redirect) {

		var seen = entry.shown();
		var errors = desk.clear(new MeetingId(id), seen, actor);
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			return show(pages.of(new MeetingId(id)), seen.key(), null, model);
		}
		redirect.addFlashAttribute("said", "結果を取り消しました。この議題は、まだ決まっていません。");
		redirect.addAttribute("item", seen.key());
		return "redirect:/meetings/{id}/desk";
	}

	/**
	 * What will happen; nothing is decided yet.
	 * @param all every item of which no rule warned and that has nothing else that stands
	 * out
	 */
	@PostMapping("/meetings/{id}/desk/as-proposed")
	@Allowed(PLANNING_OFFICE)
	String preview(@PathVariable String id, @RequestParam(name = "chosen", required = false) List<String> sent,
			@RequestParam(defaultValue = "false") boolean all, Actor actor, Model model) {

		var page = pages.of(new MeetingId(id));
		var chosen = all ? page.unwarned().stream().map(DeskItem::seen).toList() : chosen(sent);
		if (chosen.isEmpty() || !page.state().isOpen()) {
			model.addAttribute("refusal", "議題を一つ以上選んでください。");
			return show(page, "", null, model);
		}
		return preview(page, chosen, desk.asProposed(page.meeting().id(), chosen, actor), model);
	}

	@PostMapping("/meetings/{id}/desk/as-proposed/confirmed")
	@Allowed(PLANNING_OFFICE)
	String followProposals(@PathVariable String id, @RequestParam(name = "chosen", required = false) List<String> sent,
			Actor actor, RedirectAttributes redirect) {

		var done = desk.followProposals(new MeetingId(id), chosen(sent), actor);
		if (!done.goes().isEmpty()) {
			redirect.addFlashAttribute("said", done.goes().size() + "件を、原案のとおり「" + done.word().label() + "」と記録しました。");
		}
		redirect.addFlashAttribute("stays", done.stays());
		return "redirect:/meetings/{id}/desk";
	}

	private String show(DeskPage page, String key, Entry entry, Model model) {
		var chosen = page.state().isOpen() ? page.chosen(key) : null;
		model.addAttribute("page", page);
		model.addAttribute("chosen", chosen);
		model.addAttribute("entry", (entry != null || chosen == null) ? entry : Entry.of(chosen));
		if (chosen != null) {
			model.addAttribute("material", material.of(chosen));
		}
		return "meeting/desk";
	}

	private static String preview(DeskPage page, Collection<SeenItem> chosen, AsProposed choice, Model model) {
		var goes = choice.goes().stream().map((item) -> item.key()).toList();
		model.addAttribute("page", page);
		model.addAttribute("choice", choice);
		model.addAttribute("goes", chosen.stream().filter((seen) -> goes.contains(seen.key())).toList());
		model.addAttribute("items", page.items().stream().filter((item) -> goes.contains(item.item().key())).toList());
		return "meeting/desk-preview";
	}

	private static List<SeenItem> chosen(List<String> sent) {
		return (sent == null) ? List.of() : List.copyOf(SeenItem.parse(sent).values());
	}

	/**
	 * What a clerk writes of an item.
	 *
	 * @param seen what the page showed of it
	 */
	record Entry(String seen, String result, String reason, String condition, String abstentions) {

		static Entry of(DeskItem item) {
			if (item.saved() == null || !item.saved().isDecided()) {
				return new Entry(null, null, null, null, null);
			}
			var decided = item.saved().decision();
			return new Entry(null, decided.result(), decided.reason(), decided.condition(), decided.abstentions());
		}

		/** What was typed, to be copied from a page that takes it no more. */
		public List<String> typed() {
			return Stream.of(reason, condition, abstentions).filter((text) -> !Written.isEmpty(text)).toList();
		}

		SeenItem shown() {
			return SeenItem.parse(List.of((seen != null) ? seen : ""))
				.values()
				.stream()
				.findFirst()
				.orElse(new SeenItem("", 0, 0));
		}

		Decision decision() {
			return new Decision(shown().key(), orNull(result), orNull(reason), orNull(condition), orNull(abstentions));
		}

		private static String orNull(String text) {
			return Written.isEmpty(text) ? null : text.strip();
		}

	}

}
