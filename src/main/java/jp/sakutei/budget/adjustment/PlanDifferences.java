package jp.sakutei.budget.adjustment;

import jp.sakutei.budget.AmountAtStep;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.budget.BudgetList;
import jp.sakutei.budget.BudgetStep;
import jp.sakutei.budget.BudgetSteps;
import jp.sakutei.budget.PlanAmounts;
import jp.sakutei.budget.SourceAmounts;
import jp.sakutei.common.Codes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.check.SheetConcern;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Amount;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the plan says something else than the last word of the ladder. */
@Repository
public class PlanDifferences implements SheetConcern {

	private static final String SELECT = """
			select o.sheet, s.number || ' ' || s.name as title, s.section, s.current_revision, o.round, o.stage, o.result, o.amount,
			  o.reason, p.plan, p.undetermined, f.message, f.reason as explanation,
			  exists (select 1 from hand_in h where h.sheet = s.id and h.closed_at is null) as with_section,
			  exists (select 1 from plan_difference_accepted d where d.sheet = s.id and d.stage = o.stage
			    and d.result = o.result and d.amount is not distinct from o.amount
			    and d.planned is not distinct from case when p.undetermined then null else p.plan end and d.undetermined = p.undetermined) as accepted
			from budget_outcome o join project_sheet s on s.id = o.sheet
			"""
			+ PlanAmounts.OF_SHEET
			+ """
					left join revision_finding f on f.sheet = s.id and f.revision = s.current_revision and f.rule = :rule
					where o.round = :round and o.stage = :stage and o.state = :closed
					  and s.in_plan
					""";

	private final JdbcClient jdbc;

	private final BudgetSteps steps;

	private final BusinessClock clock;

	PlanDifferences(JdbcClient jdbc, BudgetSteps steps, BusinessClock clock) {
		this.jdbc = jdbc;
		this.steps = steps;
		this.clock = clock;
	}

	/** Of the sheets in the plan, by number; those accepted too. */
	public List<PlanDifference> of(RoundId round) {
		return steps.lastAssessment(round).map((step) -> of(step, "", null)).orElse(List.of());
	}

	public Optional<PlanDifference> of(RoundId round, ProjectSheetId sheet) {
		return steps.lastAssessment(round)
			.flatMap((step) -> of(step, "and o.sheet = :sheet", sheet).stream().findFirst());
	}

	/** A sheet that is written hears of the word that it does not follow. */
	@Override
	public List<FormFinding> findings(ProjectSheetId sheet, FormValues answers) {
		return lastWord(sheet).stream().flatMap((word) -> {
			var planned = new SourceAmounts(
					answers.amounts("amounts").getOrDefault(word.step().year().code(), Map.of()))
				.total();
			return PlanDifference.agrees(planned, word) ? Stream.of() : Stream
				.of(new PlanDifference(sheet, null, null, null, planned, word, null, true, false).finding());
		}).toList();
	}

	private Optional<AmountAtStep> lastWord(ProjectSheetId sheet) {
		return jdbc.sql("""
				select o.round, o.stage, o.result, o.amount, o.reason
				from budget_outcome o join stage t on t.round = o.round and t.id = o.stage
				where o.sheet = :sheet and o.state = :closed and t.kind <> :request order by t.position desc limit 1
				""")
			.param("sheet", sheet.value())
			.param("closed", BudgetList.State.CLOSED.code())
			.param("request", StageKind.BUDGET_REQUEST.code())
			.query((row, index) -> {
				var stage = new StageId(row.getString("stage"));
				var last = steps.lastAssessment(new RoundId(row.getString("round")))
					.filter((step) -> step.stage().equals(stage));
				return last.isPresent() ? word(last.get(), row) : null;
			})
			.list()
			.stream()
			.filter(Objects::nonNull)
			.findFirst();
	}

	private List<PlanDifference> of(BudgetStep step, String where, ProjectSheetId sheet) {
		var statement = jdbc.sql(SELECT + where + " order by s.number")
			.param("round", step.round().value())
			.param("stage", step.stage().value())
			.param("year", step.year().code())
			.param("undetermined", Amount.State.UNDETERMINED.code())
			.param("closed", BudgetList.State.CLOSED.code())
			.param("rule", PlanDifference.RULE);
		return ((sheet != null) ? statement.param("sheet", sheet.value()) : statement)
			.query((row, index) -> map(step, row))
			.list()
			.stream()
			.filter((each) -> !PlanDifference.agrees(each.planned(), each.word()))
			.toList();
	}

	private static PlanDifference map(BudgetStep step, ResultSet row) throws SQLException {
		var difference = new PlanDifference(new ProjectSheetId(row.getString("sheet")), row.getString("title"),
				row.getString("section"), row.getObject("current_revision", Integer.class), PlanAmounts.total(row),
				word(step, row), row.getString("explanation"), row.getBoolean("with_section"),
				row.getBoolean("accepted"));
		return difference.explainedBy(row.getString("message"));
	}

	private static AmountAtStep word(BudgetStep step, ResultSet row) throws SQLException {
		return AmountAtStep.of(step, Codes.of(AmountResult.class, row.getString("result")),
				row.getObject("amount", Long.class), row.getString("reason"));
	}

	/** Once for each difference; a second time changes nothing. */
	void accept(PlanDifference difference, PersonId by, PersonId onBehalfOf) {
		jdbc.sql("""
				insert into plan_difference_accepted (sheet, stage, result, amount, planned, undetermined, explanation,
				  decided_by, on_behalf_of, decided_at)
				values (:sheet, :stage, :result, :amount, :planned, :undetermined, :explanation, :by, :onBehalfOf, :at)
				""")
			.param("sheet", difference.sheet().value())
			.param("stage", difference.word().step().stage().value())
			.param("result", difference.word().result().code())
			.param("amount", difference.word().amount())
			.param("planned", difference.planned().value())
			.param("undetermined", difference.planned().state() == Amount.State.UNDETERMINED)
			.param("explanation", difference.explanation())
			.param("by", by.value())
			.param("onBehalfOf", (onBehalfOf != null) ? onBehalfOf.value() : null)
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
