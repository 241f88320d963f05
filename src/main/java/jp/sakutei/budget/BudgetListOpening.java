package jp.sakutei.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jp.sakutei.budget.PlanAmounts.PlannedProject;
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

	private final AmountHistories histories;

	private final BudgetListRows rows;

	private final ApplicationEventPublisher events;

	BudgetListOpening(BudgetSteps steps, PlanAmounts plan, AmountHistories histories, BudgetListRows rows,
			ApplicationEventPublisher events) {
		this.steps = steps;
		this.plan = plan;
		this.histories = histories;
		this.rows = rows;
		this.events = events;
	}

	/**
	 * Sections that have their list already keep it: a repeated job opens nothing twice.
	 */
	@Transactional
	public void open(RoundId round, StageId stage) {

		var step = steps.get(round, stage);
		var earlier = step.request() ? histories.before(step) : Map.<ProjectSheetId, AmountHistory>of();
		var bySection = plan.of(step)
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

	/** An assessment begins with the last word of the steps before, and keeps no copy. */
	private static Map<ProjectSheetId, SourceAmounts> prefilled(BudgetStep step, List<PlannedProject> projects,
			Map<ProjectSheetId, AmountHistory> earlier) {

		var prefilled = new TreeMap<ProjectSheetId, SourceAmounts>(Comparator.comparing(ProjectSheetId::value));
		for (var project : projects) {
			prefilled.put(project.sheet(), step.request() ? earlier.getOrDefault(project.sheet(), AmountHistory.NONE)
				.startOfRequest(step.bySource(), project.amounts()) : new SourceAmounts(Map.of()));
		}
		return prefilled;
	}

}
