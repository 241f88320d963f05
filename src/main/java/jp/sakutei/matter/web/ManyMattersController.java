package jp.sakutei.matter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.common.TypedText;
import jp.sakutei.form.FormError;
import jp.sakutei.matter.MatterManagement;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.round.Plan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 対応事項をまとめて: a section answers many at once, the office accepts or asks again, each in a
 * transaction of its own; what was refused stands there again as it was written.
 */
@Controller
class ManyMattersController {

	/** On one page; the next ones follow when these are done. */
	private static final int MOST = 50;

	private static final String CHOICE = "choice:";

	private static final String TEXT = "text:";

	private final OwnMatters own;

	private final MatterManagement management;

	ManyMattersController(OwnMatters own, MatterManagement management) {
		this.own = own;
		this.management = management;
	}

	@GetMapping("/rounds/{round}/follow-ups/answers")
	@Allowed
	String toAnswer(Plan plan, Actor actor, Model model) {
		return page("answers", toAnswer(plan, actor), model);
	}

	@PostMapping("/rounds/{round}/follow-ups/answers")
	@Allowed
	String answer(Plan plan, Actor actor, @RequestParam Map<String, String> posted, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return each(
				new Pressed("answers", toAnswer(plan, actor), posted), (line, typed) -> management
					.answer(line.matter().id(), typed.text(), typed.choice().equals("decline"), actor),
				model, response, redirect);
	}

	@GetMapping("/rounds/{round}/follow-ups/judgements")
	@Allowed
	String toAccept(Plan plan, Actor actor, Model model) {
		return page("judgements", toAccept(plan, actor), model);
	}

	@PostMapping("/rounds/{round}/follow-ups/judgements")
	@Allowed
	String accept(Plan plan, Actor actor, @RequestParam Map<String, String> posted, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return each(
				new Pressed("judgements", toAccept(plan, actor), posted), (line, typed) -> management
					.judge(line.matter().id(), typed.choice().equals("accept"), typed.text(), actor),
				model, response, redirect);
	}

	private String each(Pressed pressed, BiFunction<MatterLine, Typed, List<FormError>> deed, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {

		var results = new ArrayList<MatterResult>();
		var left = new ArrayList<MatterLine>();
		var refused = 0;
		for (var line : pressed.lines) {
			var typed = Typed.of(pressed.posted, line);
			if (line.isUntouched(typed.choice(), typed.text())) {
				left.add(line);
				continue;
			}
			var errors = typed.choice().isEmpty() ? List.of(FormError.of("どちらかを選んでください。")) : deed.apply(line, typed);
			if (errors.isEmpty()) {
				results.add(new MatterResult(line.matter().subject(),
						word(typed.choice()).equals("差し戻し") ? "warning" : "success", word(typed.choice())));
			}
			else {
				refused++;
				left.add(line.typed(typed.choice(), typed.text(), errors.get(0).message()));
			}
		}
		var lost = pressed.lost();
		if (refused == 0 && lost.isEmpty() && !results.isEmpty()) {
			redirect.addFlashAttribute("results", results);
			return pressed.page.equals("answers") ? "redirect:/rounds/{round}/follow-ups/answers"
					: "redirect:/rounds/{round}/follow-ups/judgements";
		}
		response.setStatus(422);
		model.addAttribute("results", results.isEmpty() ? null : results);
		model.addAttribute("lost", lost);
		model.addAttribute("refusal", refusal(refused, lost.size()));
		return page(pressed.page, left, model);
	}

	private static String refusal(int refused, int lost) {
		if (refused > 0) {
			return refused + "件は受け付けていません。理由はそれぞれの欄にあります。";
		}
		return (lost > 0) ? lost + "件は、先にほかの人が処理していたため、受け付けていません。" : "一つも選ばれていません。書いたもの、選んだものだけを送ります。";
	}

	private static String word(String choice) {
		return switch (choice) {
			case "do", "decline" -> "回答";
			case "accept" -> "確認";
			default -> "差し戻し";
		};
	}

	private String page(String page, List<MatterLine> lines, Model model) {
		model.addAttribute("lines", lines.stream().limit(MOST).toList());
		model.addAttribute("total", lines.size());
		return "matter/" + page;
	}

	private List<MatterLine> toAnswer(Plan plan, Actor actor) {
		return own.toAnswer(plan, actor).stream().map(MatterLine::toAnswer).toList();
	}

	private List<MatterLine> toAccept(Plan plan, Actor actor) {
		return own.toAccept(plan, actor)
			.stream()
			.map((matter) -> MatterLine.toAccept(matter, actor.person().value().equals(matter.answeredBy())))
			.toList();
	}

	/** A press on one of the two pages. */
	private record Pressed(String page, List<MatterLine> lines, Map<String, String> posted) {

		/** Texts of what somebody else has dealt with meanwhile. */
		List<String> lost() {
			var here = lines.stream().map((line) -> line.matter().id().value()).collect(Collectors.toSet());
			return posted.keySet()
				.stream()
				.filter((name) -> name.startsWith(CHOICE) && !posted.get(name).isEmpty())
				.map((name) -> name.substring(CHOICE.length()))
				.filter((id) -> !here.contains(id))
				.map((id) -> TypedText.usable(posted.getOrDefault(TEXT + id, "")))
				.limit(MOST)
				.toList();
		}

	}

	/** What a post holds of one line. */
	private record Typed(String choice, String text) {

		static Typed of(Map<String, String> posted, MatterLine line) {
			var id = line.matter().id().value();
			return new Typed(posted.getOrDefault(CHOICE + id, ""),
					TypedText.usable(posted.getOrDefault(TEXT + id, line.text())).replace("\r\n", "\n"));
		}

	}

}
