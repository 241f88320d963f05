package jp.sakutei.budget.web;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.round.Plan;
import jp.sakutei.journal.Journal;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.BudgetCorrections;
import jp.sakutei.budget.BudgetLadder;
import jp.sakutei.budget.BudgetList;
import jp.sakutei.budget.BudgetListId;
import jp.sakutei.budget.BudgetLists;
import jp.sakutei.budget.BudgetStep;
import jp.sakutei.budget.vote.BudgetVotes;
import jp.sakutei.budget.adjustment.PlanDifferences;
import jp.sakutei.common.Choice;
import jp.sakutei.common.CsvFile;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.web.Allowed;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 予算編成: the ladder of all sections, and a section's list. */
@Controller
class BudgetController {

	private final BudgetLadder ladder;

	private final BudgetLists lists;

	private final BudgetCorrections corrections;

	private final PlanDifferences differences;

	private final BudgetVotes votes;

	private final Journal journal;

	private final Scope scope;

	private final Organization organization;

	BudgetController(BudgetLadder ladder, BudgetLists lists, BudgetCorrections corrections, PlanDifferences differences,
			BudgetVotes votes, Journal journal, Scope scope, Organization organization) {
		this.ladder = ladder;
		this.lists = lists;
		this.corrections = corrections;
		this.differences = differences;
		this.votes = votes;
		this.journal = journal;
		this.scope = scope;
		this.organization = organization;
	}

	@GetMapping("/rounds/{round}/budget")
	@Allowed
	String ladder(Plan plan, @RequestParam(defaultValue = "") String order,
			@RequestParam(defaultValue = "") String show, Actor actor, Model model) {

		var sections = scope.sections(actor);
		var page = new LadderPage(ladder.of(plan, sections), sections, organization.departments(),
				Choice.of(LadderSort.class, order, LadderSort.DIFFERENCE),
				Choice.of(LadderUnfolding.class, show, LadderUnfolding.MOST));
		model.addAttribute("plan", plan);
		model.addAttribute("page", page);
		model.addAttribute("votes", votes.of(plan.id()));
		var own = sections.stream().map(Section::code).collect(Collectors.toSet());
		model.addAttribute("differences",
				differences.of(plan.id())
					.stream()
					.filter((each) -> own.contains(each.section()) && each.state().isOpen())
					.count());
		return "budget/ladder";
	}

	/**
	 * All sections in the order of the city: amounts of closed lists, of others how far
	 * they are.
	 */
	@GetMapping("/rounds/{round}/budget.csv")
	@Allowed
	ResponseEntity<byte[]> file(Plan plan, Actor actor) {
		var table = ladder.of(plan, scope.sections(actor)).begun();
		var steps = table.steps();
		var file = new CsvFile(Stream
			.of(Stream.of("所管課", "計画額（" + plan.budgetYear().label() + "、千円）"),
					steps.stream().map((step) -> step.name() + "（千円）"), Stream.of("計画額との差（千円）"))
			.flatMap(Function.identity()));
		table.rows()
			.forEach((row) -> file
				.row(Stream.of(Stream.of(row.name(), row.plan().value()), IntStream.range(0, steps.size())
					.mapToObj((step) -> row.cells().get(step).map((cell) -> said(cell, steps.get(step))).orElse("")),
						Stream.of(row.difference().map(Object.class::cast).orElse("")))
					.flatMap(Function.identity())));
		return file.answer("予算編成");
	}

	private static Object said(BudgetLadder.Cell cell, BudgetStep step) {
		return cell.closed() ? cell.total().amount() : cell.stateIn(step);
	}

	@GetMapping("/budget/{id}")
	@Allowed
	String list(@PathVariable BudgetListId id, Actor actor, Model model) {

		var list = lists.get(id);
		scope.require(actor, id.section());
		model.addAttribute("list", list);
		model.addAttribute("corrections", corrections.of(id));
		model.addAttribute("trail", journal.of(id.value()));
		model.addAttribute("results", AmountResult.ofAssessments());
		model.addAttribute("mayCorrect", actor.holds(PostRole.BUDGET_OFFICE) && !list.step().request()
				&& list.state() == BudgetList.State.CLOSED);
		return "budget/list";
	}

	@PostMapping("/budget/{id}/corrections")
	@Allowed(PostRole.BUDGET_OFFICE)
	String correct(@PathVariable BudgetListId id, CorrectionForm form, Actor actor, RedirectAttributes redirect) {

		var unreadable = form.errors();
		var errors = unreadable.isEmpty() ? corrections.record(id, actor, form.line()) : unreadable;
		if (!errors.isEmpty()) {
			redirect.addFlashAttribute("form", form);
		}
		redirect.addFlashAttribute(errors.isEmpty() ? "notice" : "refusal",
				errors.stream().findFirst().map(FormError::message).orElse("訂正を記録しました。"));
		return "redirect:/budget/" + id;
	}

}
