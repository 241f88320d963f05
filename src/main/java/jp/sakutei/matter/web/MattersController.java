package jp.sakutei.matter.web;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.round.Plan;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.CsvFile;
import jp.sakutei.matter.Matter;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.web.Allowed;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 指摘・意見への対応: what is left to do, and what was done. */
@Controller
class MattersController {

	private final Matters matters;

	private final OwnMatters own;

	private final Scope scope;

	private final BusinessClock clock;

	MattersController(Matters matters, OwnMatters own, Scope scope, BusinessClock clock) {
		this.matters = matters;
		this.own = own;
		this.scope = scope;
		this.clock = clock;
	}

	@GetMapping("/rounds/{round}/follow-ups")
	@Allowed
	String list(Plan plan, @RequestParam(defaultValue = "false") boolean all, Actor actor, Model model) {

		var visible = visible(plan, actor);
		model.addAttribute("open", visible.stream().filter(Matter::open).count());
		model.addAttribute("total", visible.size());
		model.addAttribute("matters", visible.stream().filter((matter) -> all || matter.open()).toList());
		model.addAttribute("all", all);
		model.addAttribute("today", clock.today());
		model.addAttribute("toAnswer", own.toAnswer(plan, actor).size());
		model.addAttribute("toAccept", own.toAccept(plan, actor).size());
		return "matter/follow-ups";
	}

	@GetMapping("/rounds/{round}/follow-ups.csv")
	@Allowed
	ResponseEntity<byte[]> file(Plan plan, @RequestParam(defaultValue = "false") boolean all, Actor actor) {
		var file = new CsvFile(Stream.of("求めたところ", "対象", "内容", "回答するところ", "期限", "状態", "回答"));
		visible(plan, actor).stream()
			.filter((matter) -> all || matter.open())
			.forEach((matter) -> file.row(matter.originName(), matter.subject(), matter.content(),
					matter.answeredByWhom(), matter.due(), matter.stateLabel(), matter.answer()));
		return file.answer("対応事項");
	}

	private List<Matter> visible(Plan plan, Actor actor) {
		var sections = scope.codes(actor);
		var office = actor.holds(PostRole.PLANNING_OFFICE);
		return matters.of(plan.id().value())
			.stream()
			.filter((matter) -> office || sections.contains(matter.section()))
			.toList();
	}

}
