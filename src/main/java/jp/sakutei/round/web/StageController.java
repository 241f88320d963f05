package jp.sakutei.round.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.organization.NotAllowed;
import jp.sakutei.round.stage.DueDays;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.Allowed;
import jp.sakutei.organization.web.AllowedToReadAll;
import jp.sakutei.round.Plan;
import jp.sakutei.round.stage.LeftBehind;
import jp.sakutei.round.stage.SheetTitles;
import jp.sakutei.round.stage.StageDays;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.StageNeeds;
import jp.sakutei.round.stage.StageRest;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.round.stage.TrackTasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One stage with all that it waits for. */
@Controller
class StageController {

	private static final String REASON = "reason.";

	private final Stages stages;

	private final StageNeeds needs;

	private final StageManagement management;

	private final DueDays dueDays;

	private final SheetTitles titles;

	private final TrackTasks tasks;

	private final BusinessClock clock;

	StageController(Stages stages, StageNeeds needs, StageManagement management, DueDays dueDays, SheetTitles titles,
			TrackTasks tasks, BusinessClock clock) {
		this.stages = stages;
		this.needs = needs;
		this.management = management;
		this.dueDays = dueDays;
		this.titles = titles;
		this.tasks = tasks;
		this.clock = clock;
	}

	@GetMapping("/rounds/{round}/stages/{id}")
	@AllowedToReadAll
	String show(Plan plan, @PathVariable String id, @RequestParam(defaultValue = "1") int page, Actor actor,
			Model model) {

		var stage = stages.get(plan.id(), new StageId(id));
		model.addAttribute("stage", stage);
		model.addAttribute("row", StageRow.of(stage, clock.today()));
		model.addAttribute("unmet", stage.isWaiting() ? needs.unmet(stage, clock.today()) : List.of());
		model.addAttribute("missing", stage.isOpen() ? needs.rest(stage, page) : StageRest.NOTHING);
		model.addAttribute("overridden",
				stages.overridden(stage.round()).stream().filter((each) -> each.stage().equals(stage.id())).toList());
		var leftBehind = stages.leftBehind(stage.round(), stage.id());
		model.addAttribute("leftBehind", leftBehind);
		model.addAttribute("titles", titles.of(leftBehind.stream().map(LeftBehind::sheet).toList()));
		model.addAttribute("mine", actor.holds(stage.office()));
		if (!model.containsAttribute("days")) {
			model.addAttribute("days", StageDaysForm.of(stage.planned()));
		}
		model.addAttribute("task", tasks.closing(stage).orElse(null));
		return "round/stage";
	}

	@PostMapping("/rounds/{round}/stages/{id}/open")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE })
	String open(Plan plan, @PathVariable String id, @RequestParam Map<String, String> fields, Actor actor, Model model,
			RedirectAttributes redirect) {

		var stage = stages.get(plan.id(), new StageId(id));
		var reasons = fields.entrySet()
			.stream()
			.filter((field) -> field.getKey().startsWith(REASON))
			.collect(Collectors.toMap((field) -> field.getKey().substring(REASON.length()), Map.Entry::getValue));
		var errors = management.openEarly(stage.round(), stage.id(), reasons, actor);
		if (errors.isEmpty()) {
			redirect.addFlashAttribute("notice", "「" + stage.name() + "」を始めました。");
			return "redirect:/rounds/{round}/stages/{id}";
		}
		model.addAttribute("refusal", errors.stream().map(FormError::message).toList());
		model.addAttribute("reasons", reasons);
		return show(plan, id, 1, actor, model);
	}

	/**
	 * Other days: first what they would break, then, confirmed, they move.
	 */
	@PostMapping("/rounds/{round}/stages/{id}/days")
	@Allowed({ PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE })
	String move(Plan plan, @PathVariable String id, @ModelAttribute("days") StageDaysForm form, Actor actor,
			Model model, RedirectAttributes redirect) {

		var stage = stages.get(plan.id(), new StageId(id));
		if (!actor.holds(stage.office())) {
			throw new NotAllowed("「" + stage.name() + "」の日程を変えられるのは、" + stage.office().role().label() + "です。");
		}
		if (!form.isReadable()) {
			model.addAttribute("refusal", List.of("実在する日付を入力してください。"));
			return show(plan, id, 1, actor, model);
		}
		var to = form.days();
		var shown = StageDays.parse(form.shown());
		var newer = dueDays.unlessShown(plan.id(), stage.id(), shown);
		if (!newer.isEmpty()) {
			return refused(newer, plan, stage.id(), form, actor, model);
		}
		var consequences = dueDays.consequences(plan.id(), stage.id(), to);
		if (!consequences.isEmpty() && !form.isConfirmed()) {
			model.addAttribute("consequences", consequences);
			return show(plan, id, 1, actor, model);
		}
		var errors = dueDays.move(plan.id(), stage.id(), shown, to, form.reason(), actor);
		if (!errors.isEmpty()) {
			return refused(errors, plan, stage.id(), form, actor, model);
		}
		redirect.addFlashAttribute("notice", "「" + stage.name() + "」の日程を変えました。期限が変わる処理にも反映しています。");
		return "redirect:/rounds/{round}/stages/{id}";
	}

	private String refused(List<FormError> errors, Plan plan, StageId id, StageDaysForm form, Actor actor,
			Model model) {
		model.addAttribute("refusal", errors.stream().map(FormError::message).toList());
		if (errors.get(0).field().equals(DueDays.SHOWN)) {
			model.addAttribute("days", form.over(stages.get(plan.id(), id).planned()));
		}
		return show(plan, id.value(), 1, actor, model);
	}

}
