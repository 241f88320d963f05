package jp.sakutei.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Department;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Scope;
import jp.sakutei.organization.Section;
import jp.sakutei.policy.Policies;
import jp.sakutei.round.Plan;
import jp.sakutei.round.ProgressWord;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.tracking.DepartmentProgress.SectionProgress;
import jp.sakutei.tracking.PlannedAmounts.PolicyRow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the board together: a fixed number of statements whatever the size. */
@Component
public class ProgressBoards {

	private static final SheetStates NO_SHEETS = new SheetStates(Map.of(), Map.of());

	private final Scope scope;

	private final Organization organization;

	private final Stages stages;

	private final RoundSettings settings;

	private final Policies policies;

	private final RoundFigures figures;

	private final LateSections lateSections;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	ProgressBoards(Scope scope, Organization organization, Stages stages, RoundSettings settings, Policies policies,
			RoundFigures figures, LateSections lateSections, BusinessCalendar calendar, BusinessClock clock) {
		this.scope = scope;
		this.organization = organization;
		this.stages = stages;
		this.settings = settings;
		this.policies = policies;
		this.figures = figures;
		this.lateSections = lateSections;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** 提出の状況. */
	@Transactional(readOnly = true)
	public StatesBoard states(Plan plan, Actor actor) {

		var round = plan.id();
		var today = clock.today();
		var departments = departments(round, scope.sections(actor), today);
		var sum = SheetStates.sum(departments.stream().map(DepartmentProgress::sum).toList());
		var late = departments.stream()
			.flatMap((department) -> department.sections().stream())
			.filter((section) -> section.states().lateTotal() > 0)
			.map((section) -> section.section().code())
			.toList();
		return new StatesBoard(scope.isWhole(actor), stages.of(round).stream().filter(Stage::isOpen).toList(),
				departments, sum, lateSections.of(round, late, today), calendar.of(round), today);
	}

	/** 位置付け. */
	@Transactional(readOnly = true)
	public PlacementTable placements(Plan plan, Actor actor) {
		return figures.placementsTogether(plan.id(), codes(actor));
	}

	/** 計画額. */
	@Transactional(readOnly = true)
	public PlannedAmounts amounts(Plan plan, Actor actor) {
		return amounts(plan, codes(actor), scope.isWhole(actor));
	}

	/** 第1期の進捗. */
	@Transactional(readOnly = true)
	public ProgressTable firstPeriod(Plan plan, Actor actor) {
		return ProgressTable.of(plan.progressWords().stream().map(ProgressWord::label).toList(),
				figures.progressTogether(plan.id(), codes(actor)));
	}

	public boolean isWhole(Actor actor) {
		return scope.isWhole(actor);
	}

	private List<String> codes(Actor actor) {
		return scope.sections(actor).stream().map(Section::code).toList();
	}

	/** Both tracks, in the order of the schedule. */
	public List<StageProgress> stages(RoundId round) {
		var counts = figures.stagesTogether(round);
		return stages.of(round).stream().map((stage) -> {
			var count = counts.get(stage.id().value());
			return (count == null) ? new StageProgress(stage, null, null, null)
					: new StageProgress(stage, count.done(), count.all(), count.unit());
		}).toList();
	}

	/** Sections without a department come first. */
	private List<DepartmentProgress> departments(RoundId round, List<Section> sections, LocalDate today) {

		var states = figures.statesTogether(round, sections.stream().map(Section::code).toList(), today);
		var rows = sections.stream()
			.filter((section) -> states.containsKey(section.code()))
			.map((section) -> new SectionProgress(section, states.getOrDefault(section.code(), NO_SHEETS)))
			.collect(Collectors
				.groupingBy((row) -> (row.section().department() == null) ? "" : row.section().department()));
		var result = new ArrayList<DepartmentProgress>();
		if (rows.containsKey("")) {
			result.add(department(null, rows.get("")));
		}
		for (Department department : organization.departments()) {
			if (rows.containsKey(department.code())) {
				result.add(department(department.name(), rows.get(department.code())));
			}
		}
		return result;
	}

	private static DepartmentProgress department(String name, List<SectionProgress> sections) {
		return new DepartmentProgress(name, sections,
				SheetStates.sum(sections.stream().map(SectionProgress::states).toList()));
	}

	private PlannedAmounts amounts(Plan plan, List<String> sections, boolean whole) {

		var round = plan.id();
		var counted = figures.ofPolicies(round, sections);
		var sums = counted.amounts();
		var sheets = counted.sheets();
		var rows = new ArrayList<PolicyRow>();
		policies.policies(round.value())
			.stream()
			.filter((policy) -> sheets.containsKey(policy.code()))
			.forEach((policy) -> rows.add(new PolicyRow(policy.code(), policy.name(), sheets.get(policy.code()),
					sums.getOrDefault(policy.code(), Map.of()))));
		if (sheets.containsKey("")) {
			rows.add(new PolicyRow("", "施策が未定の事業", sheets.get(""), sums.getOrDefault("", Map.of())));
		}
		return new PlannedAmounts(plan.years(), rows, whole ? settings.projection(round) : null);
	}

}
