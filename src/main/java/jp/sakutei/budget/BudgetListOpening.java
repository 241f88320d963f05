package jp.sakutei.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.sakutei.budget.PlanAmounts.PlannedProject;
import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a step: for each section with projects a list that already says what is known.
 */
@Service
public class BudgetListOpening {

	private final BudgetSteps steps;

	private final PlanAmounts plan;

	private final BudgetListRows rows;

	private final ApplicationEventPublisher events;

	BudgetListOpening(BudgetSteps steps, PlanAmounts plan, BudgetListRows rows, ApplicationEventPublisher events) {
		this.steps = steps;
		this.plan = plan;
		this.rows = rows;
		this.events = events;
	}

	/**
	 * Sections that have their list already keep it: a repeated job opens nothing twice.
	 */
	@Transactional
	public void open(RoundId round, StageId stage) {

		var step = steps.get(round, stage);
		var earlier = earlier(step);
		var bySection = plan.of(round)
			.stream()
			.collect(Collectors.groupingBy(PlannedProject::section, TreeMap::new, Collectors.toList()));
		bySection.forEach((section, projects) -> {
			var list = BudgetListId.of(round, stage, section);
			if (rows.add(list)) {
				rows.addLines(list, prefilled(step, projects, earlier));
				events.publishEvent(new BudgetListOpened(list, step));
			}
		});
	}

	/** What the closed steps before say of each sheet, the last word first. */
	private Map<ProjectSheetId, List<SourceAmounts>> earlier(BudgetStep step) {

		var before = steps.of(step.round())
			.stream()
			.filter((other) -> other.position() < step.position())
			.sorted(Comparator.comparingInt(BudgetStep::position).reversed())
			.map(BudgetStep::stage)
			.toList();
		return rows.outcomes(step.round(), before);
	}

	private static Map<ProjectSheetId, SourceAmounts> prefilled(BudgetStep step, List<PlannedProject> projects,
			Map<ProjectSheetId, List<SourceAmounts>> earlier) {

		var prefilled = new TreeMap<ProjectSheetId, SourceAmounts>(Comparator.comparing(ProjectSheetId::value));
		for (var project : projects) {
			var last = earlier.getOrDefault(project.sheet(), List.of()).stream().findFirst();
			prefilled.put(project.sheet(), step.bySource() ? bySource(project, last)
					: last.map(SourceAmounts::summedUp).orElseGet(() -> project.amounts().summedUp()));
		}
		return prefilled;
	}

	private static SourceAmounts bySource(PlannedProject project, Optional<SourceAmounts> last) {

		if (last.isPresent() && !last.get().bySource().containsKey(SourceAmounts.TOTAL)) {
			return last.get();
		}
		if (project.amounts().bySource().isEmpty() && last.isEmpty()) {
			return new SourceAmounts(Map.of("general", Amount.EMPTY));
		}
		return last.map((total) -> project.amounts().fittedTo(total.total().orZero())).orElseGet(project::amounts);
	}

}
