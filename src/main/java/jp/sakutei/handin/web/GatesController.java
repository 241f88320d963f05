package jp.sakutei.handin.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jp.sakutei.form.AmountSum;
import jp.sakutei.common.Written;
import jp.sakutei.handin.frame.FrameSums;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.GateDecision;
import jp.sakutei.handin.GateManagement;
import jp.sakutei.sheet.HandInId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 確認・承認: what waits side by side, one or many at once, with a result for each. */
@Controller
class GatesController {

	private final GateList list;

	private final FrameSums frames;

	private final GateManagement gates;

	private final NextTurn next;

	GatesController(GateList list, FrameSums frames, GateManagement gates, NextTurn next) {
		this.list = list;
		this.frames = frames;
		this.gates = gates;
		this.next = next;
	}

	@GetMapping("/gates")
	@Allowed({ PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.PLANNING_OFFICE })
	String list(Actor actor, Model model) {

		var items = list.waitingFor(actor);
		model.addAttribute("items", items);
		model.addAttribute("years", years(items));
		model.addAttribute("sums", sums(items));
		model.addAttribute("frames", frames.of(actor.units(PostRole.DEPARTMENT_HEAD)));
		return "handin/gates";
	}

	@PostMapping("/gates")
	@Allowed({ PostRole.SECTION_HEAD, PostRole.DEPARTMENT_HEAD, PostRole.PLANNING_OFFICE })
	String decide(@RequestParam(name = "handIn", required = false) List<String> chosen,
			@RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String remarks,
			Actor actor, Model model, RedirectAttributes redirect) {

		var refusal = refusal(chosen, decision, remarks);
		if (refusal != null) {
			model.addAttribute("refusal", refusal);
			model.addAttribute("chosen", (chosen == null) ? List.of() : chosen);
			model.addAttribute("decision", decision);
			model.addAttribute("remarks", remarks);
			return list(actor, model);
		}
		var results = new ArrayList<Result>();
		for (var item : list.waitingFor(actor)) {
			var seen = seen(item, chosen);
			if (seen != null) {
				// each in its own transaction: one that is refused does not hold up the
				// others
				var made = "approve".equals(decision) ? GateDecision.approve(seen)
						: GateDecision.sendBack(seen, remarks.strip());
				var errors = gates.decide(new HandInId(item.handIn()), item.gate(), actor, made);
				results.add(errors.isEmpty() ? Result.done(item, made, next.after(item, made))
						: Result.refused(item, made, errors));
			}
		}
		chosen.stream()
			.skip(results.size())
			.findFirst()
			.ifPresent((missing) -> results.add(new Result("選んだ調書のうち" + (chosen.size() - results.size()) + "件", "error",
					"未処理", "ほかの方が処理済みです。", null)));
		redirect.addFlashAttribute("results", results);
		return "redirect:/gates";
	}

	/**
	 * A line says 「dai10-2:042:1@2」: the hand-in, and its revision that the list showed.
	 * @return null where it was not chosen
	 */
	private static Integer seen(GateItem item, List<String> chosen) {
		return chosen.stream()
			.filter((line) -> line.matches(Pattern.quote(item.handIn()) + "@\\d{1,9}"))
			.map((line) -> Integer.valueOf(line.substring(line.lastIndexOf('@') + 1)))
			.findFirst()
			.orElse(null);
	}

	private static String refusal(List<String> chosen, String decision, String remarks) {
		if (chosen == null || chosen.isEmpty()) {
			return "事業調書を一つ以上選んでください。";
		}
		if (!List.of("approve", "return").contains(decision)) {
			return "「確認する」か「差し戻す」を選んでください。";
		}
		if ("return".equals(decision) && Written.isEmpty(remarks)) {
			return "差し戻す理由を入力してください。";
		}
		return (remarks.length() > 1000) ? "差し戻す理由は1000文字以内で入力してください。" : null;
	}

	private static List<String> years(List<GateItem> items) {
		var years = new TreeSet<String>();
		items.forEach((item) -> years.addAll(item.amounts().planned().keySet()));
		return List.copyOf(years);
	}

	private static LinkedHashMap<String, AmountSum> sums(List<GateItem> items) {
		var sums = new LinkedHashMap<String, AmountSum>();
		items.forEach(
				(item) -> item.amounts().planned().forEach((year, total) -> sums.merge(year, total, AmountSum::plus)));
		return sums;
	}

	/**
	 * What became of one sheet.
	 *
	 * @param kind of the badge: success, warning, error
	 * @param word on the badge
	 * @param changes where it stands what changed since the list was opened; null where
	 * nothing did
	 */
	record Result(String title, String kind, String word, String text, String changes) implements Serializable {

		static Result done(GateItem item, GateDecision made, String text) {
			return new Result(item.title(), made.approved() ? "success" : "warning",
					made.approved() ? item.gate().deed() : "差し戻し", text, null);
		}

		static Result refused(GateItem item, GateDecision made, List<FormError> errors) {
			var changes = (made.revision() < item.revision())
					? "/sheets/%s/compare?from=%d&to=%d".formatted(item.sheet(), made.revision(), item.revision())
					: null;
			return new Result(item.title(), "error", "未処理", errors.get(0).message(), changes);
		}

	}

}
