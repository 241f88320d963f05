package jp.sakutei.budget;

import jp.sakutei.form.Amount;
import jp.sakutei.form.AmountSum;
import jp.sakutei.common.Codes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jp.sakutei.organization.Section;
import jp.sakutei.round.Plan;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 予算の階段: what each section's projects come to, from the plan up the steps; in thousand
 * yen.
 */
@Repository
public class BudgetLadder {

	private final JdbcClient jdbc;

	private final BudgetSteps steps;

	BudgetLadder(JdbcClient jdbc, BudgetSteps steps) {
		this.jdbc = jdbc;
		this.steps = steps;
	}

	/** Three statements, however many sections. */
	public Ladder of(Plan plan, List<Section> sections) {

		var round = plan.id();
		var plans = plans(plan);
		var cells = cells(round);
		var all = steps.of(round);
		var rows = sections.stream()
			.filter((section) -> plans.containsKey(section.code()))
			.map((section) -> new Row(section.code(), section.name(), plans.get(section.code()), all.stream()
				.map((step) -> Optional.ofNullable(cells.get(BudgetListId.of(round, step.stage(), section.code()))))
				.toList()))
			.toList();
		return new Ladder(all, rows);
	}

	private Map<String, AmountSum> plans(Plan plan) {

		var plans = new HashMap<String, AmountSum>();
		jdbc.sql("""
				select s.section, coalesce(sum(a.value), 0),
				  count(distinct s.id) filter (where a.state = :undetermined) from project_sheet s
				left join revision_amount a on a.sheet = s.id and a.revision = s.current_revision
				  and a.year = :year
				where s.round = :round and s.takes_part group by s.section
				""")
			.param("undetermined", Amount.State.UNDETERMINED.code())
			.param("year", plan.budgetYear().code())
			.param("round", plan.id().value())
			.query((row) -> {
				plans.put(row.getString(1), new AmountSum(row.getLong(2), row.getInt(3), 0));
			});
		return plans;
	}

	private Map<BudgetListId, Cell> cells(RoundId round) {

		var cells = new HashMap<BudgetListId, Cell>();
		jdbc.sql("""
				select o.section, o.stage, o.state, coalesce(sum(o.amount), 0) as amount,
				  count(*) filter (where o.result = :held) as held,
				  count(*) filter (where o.result = :postponed) as postponed
				from budget_outcome o where o.round = :round group by o.section, o.stage, o.state
				""")
			.param("round", round.value())
			.param("held", AmountResult.HELD.code())
			.param("postponed", AmountResult.POSTPONED.code())
			.query((row) -> {
				var list = BudgetListId.of(round, new StageId(row.getString("stage")), row.getString("section"));
				cells.put(list, new Cell(list, Codes.of(BudgetList.State.class, row.getString("state")),
						new StepTotal(row.getLong("amount"), row.getInt("held"), row.getInt("postponed"))));
			});
		return cells;
	}

	/** Sections by steps. */
	public record Ladder(List<BudgetStep> steps, List<Row> rows) {

		/** Without the steps that nobody has a list of yet. */
		public Ladder begun() {
			var begun = IntStream.range(0, steps.size())
				.filter((step) -> rows.stream().anyMatch((row) -> row.cells().get(step).isPresent()))
				.boxed()
				.toList();
			return new Ladder(begun.stream().map(steps::get).toList(),
					rows.stream()
						.map((row) -> new Row(row.section(), row.name(), row.plan(),
								begun.stream().map(row.cells()::get).toList()))
						.toList());
		}

		public AmountSum plan() {
			return rows.stream().map(Row::plan).reduce(AmountSum.NONE, AmountSum::plus);
		}

		/** Sums of the lists that are closed, by step. */
		public List<StepTotal> totals() {
			return IntStream.range(0, steps.size())
				.mapToObj((step) -> rows.stream()
					.flatMap((row) -> row.cells().get(step).stream())
					.filter(Cell::closed)
					.map(Cell::total)
					.reduce(StepTotal.NONE, StepTotal::plus))
				.toList();
		}

	}

	/**
	 * A section: the plan's amount and a cell for each step, empty where it has no list.
	 */
	public record Row(String section, String name, AmountSum plan, List<Optional<Cell>> cells) {

		/** The last closed step against the plan. */
		public Optional<Long> difference() {
			return cells.stream()
				.flatMap(Optional::stream)
				.filter(Cell::closed)
				.reduce((first, second) -> second)
				.map((cell) -> cell.total().amount() - plan.value());
		}

		/** How far that is, up or down; 0 where no step is closed. */
		public long distance() {
			return Math.abs(difference().orElse(0L));
		}

		/** Other than planned, or with something that is held or put off. */
		public boolean isDifferent() {
			return distance() != 0
					|| latest().map((cell) -> cell.total().held() + cell.total().postponed()).orElse(0) > 0;
		}

		/** Its last list is not closed yet. */
		public boolean isOpen() {
			return latest().filter((cell) -> !cell.closed()).isPresent();
		}

		private Optional<Cell> latest() {
			return cells.stream().flatMap(Optional::stream).reduce((first, second) -> second);
		}

	}

	/** What a section's list comes to. */
	public record Cell(BudgetListId list, BudgetList.State state, StepTotal total) {

		/** What stands in the place of the amount, as long as the list is not closed. */
		public String stateIn(BudgetStep step) {
			return state.label(step.request());
		}

		public boolean closed() {
			return state == BudgetList.State.CLOSED;
		}

	}

}
