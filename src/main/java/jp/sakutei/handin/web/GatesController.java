package jp.sakutei.handin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Paging;
import jp.sakutei.common.Written;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecision;
import jp.sakutei.handin.GateManagement;
import jp.sakutei.handin.frame.FrameSums;
import jp.sakutei.handin.frame.FrameSums.FrameSum;
import jp.sakutei.handin.frame.FrameSums.FrameUse;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.sheet.HandInId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 確認・承認: what waits side by side; one or many at once after a look at what will happen,
 * with a result for each.
 */
@Controller
class GatesController {

	private static final int PAGE_SIZE = 50;

	private final GateList list;

	private final FrameSums frames;

	private final GateManagement gates;

	private final NextTurn next;

	private final BusinessClock clock;

	GatesController(GateList list, FrameSums frames, GateManagement gates, NextTurn next, BusinessClock clock) {
		this.list = list;
		this.frames = frames;
		this.gates = gates;
		this.next = next;
		this.clock = clock;
	}

	@GetMapping("/gates")
	@AllowedAtGates
	String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {

		var sums = list.sums(actor);
		var paging = Paging.of(page, sums.count(), PAGE_SIZE);
		var used = frames.of(actor.units(PostRole.DEPARTMENT_HEAD));
		var items = list.page(actor, paging.offset(), PAGE_SIZE);
		model.addAttribute("items", items);
		model.addAttribute("today", clock.today());
		model.addAttribute("sums", sums);
		model.addAttribute("paging", paging);
		model.addAttribute("frames", used);
		model.addAttribute("headline", GateHeadline.of(sums, used));
		model.addAttribute("year", items.isEmpty() ? null : items.get(0).amounts());
		return "handin/gates";
	}

	/**
	 * What will happen; nothing is decided yet. The address holds what was chosen, of one
	 * page of the list at most: one may leave, reload and come back.
	 * @param all all that wait, also on other pages of the list
	 * @param clear of all, those that no rule warns of
	 */
	@GetMapping("/gates/preview")
	@AllowedAtGates
	String preview(@RequestParam(name = "handIn", required = false) List<String> sent,
			@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "false") boolean clear,
			@RequestParam(defaultValue = "") String decision, Actor actor, Model model) {

		var chosen = (sent == null) ? List.<String>of() : sent;
		var made = clear ? "approve" : decision;
		var lines = GateLine.byHandIn(chosen);
		var choice = clear ? GateChoice.of(list.all(actor).stream().filter(GateItem::isClear).toList())
				: all ? GateChoice.of(list.all(actor)) : GateChoice.of(lines, list.of(actor, lines.keySet()));
		var refusal = refusal(clear || all || !chosen.isEmpty(), (clear || all) ? 0 : chosen.size(), made);
		if (refusal != null) {
			model.addAttribute("refusal", refusal);
			model.addAttribute("chosen", chosen);
			return list(1, actor, model);
		}
		return preview(choice, made, "", actor, model);
	}

	@PostMapping("/gates")
	@AllowedAtGates
	String decide(@RequestParam(name = "handIn", required = false) List<String> sent,
			@RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String remarks,
			Actor actor, Model model, RedirectAttributes redirect) {

		var chosen = (sent == null) ? List.<String>of() : sent;
		var lines = GateLine.byHandIn(chosen);
		var refusal = refusal(!lines.isEmpty(), chosen.size(), decision);
		if (refusal != null) {
			model.addAttribute("refusal", refusal);
			model.addAttribute("chosen", chosen);
			return list(1, actor, model);
		}
		var waiting = list.of(actor, lines.keySet());
		var missing = reason(decision, remarks);
		if (missing != null) {
			model.addAttribute("refusal", missing);
			return preview(GateChoice.of(lines, waiting), decision, remarks, actor, model);
		}
		var decided = decide(waiting, lines, "approve".equals(decision), remarks, actor);
		if (decided.size() < lines.size()) {
			decided.add(GateResult.gone(lines.size() - decided.size()));
		}
		redirect.addFlashAttribute("results", decided);
		return "redirect:/gates";
	}

	private List<GateResult> decide(List<GateItem> waiting, Map<String, GateLine> lines, boolean approved,
			String remarks, Actor actor) {

		var results = new ArrayList<GateResult>();
		for (var item : waiting) {
			var line = lines.get(item.handIn());
			if (!line.isAtGateOf(item)) {
				results.add(GateResult.moved(item));
				continue;
			}
			var seen = line.revision();
			// each in its own transaction: one that is refused does not hold up the
			// others
			var made = approved ? GateDecision.approve(seen) : GateDecision.sendBack(seen, remarks.strip());
			var errors = gates.decide(new HandInId(item.handIn()), item.gate(), actor, made);
			results.add(errors.isEmpty() ? GateResult.done(item, made, next.after(item, made))
					: GateResult.refused(item, made, errors));
		}
		return results;
	}

	private String preview(GateChoice choice, String decision, String remarks, Actor actor, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("decision", decision);
		model.addAttribute("remarks", remarks);
		model.addAttribute("year", choice.items().isEmpty() ? null : choice.items().get(0).amounts());
		model.addAttribute("frame", frame(choice, frames.of(actor.units(PostRole.DEPARTMENT_HEAD))));
		return "handin/gates-preview";
	}

	/** What will be left of the frame; null where not all of it is one department's. */
	private static FrameUse frame(GateChoice choice, List<FrameSum> frames) {
		var first = frames.stream().findFirst();
		var one = frames.stream().map((each) -> List.of(each.round(), each.department())).distinct().count() == 1
				&& choice.items().stream().allMatch((item) -> item.gate() == Gate.DEPARTMENT_HEAD);
		return first.filter((sum) -> one)
			.map((sum) -> new FrameUse(sum.department(), sum.yearLabel(), sum.frame(), sum.approved(),
					choice.general()))
			.orElse(null);
	}

	private static String refusal(boolean anyChosen, int count, String decision) {
		if (!anyChosen) {
			return "事業調書を一つ以上選んでください。";
		}
		if (count > GateLine.MOST) {
			return GateLine.TOO_MANY;
		}
		return List.of("approve", "return").contains(decision) ? null : "「確認する」か「差し戻す」を選んでください。";
	}

	private static String reason(String decision, String remarks) {
		if ("return".equals(decision) && Written.isEmpty(remarks)) {
			return "差し戻す理由を入力してください。";
		}
		return (remarks.length() > 1000) ? "差し戻す理由は1000文字以内で入力してください。" : null;
	}

}
