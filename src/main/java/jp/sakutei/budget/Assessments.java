package jp.sakutei.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last assessment (市長査定) says of the projects. */
@Repository
public class Assessments {

	private static final String OF_STEP = "where o.round = ? and o.stage = ? and o.state = 'closed' ";

	private final JdbcClient jdbc;

	private final BudgetSteps steps;

	Assessments(JdbcClient jdbc, BudgetSteps steps) {
		this.jdbc = jdbc;
		this.steps = steps;
	}

	/** The last step of the ladder; empty where the city has no assessment. */
	public Optional<BudgetStep> lastStep(RoundId round) {
		return steps.of(round).stream().filter((step) -> !step.request()).reduce((first, second) -> second);
	}

	/** The amounts of the last assessment by sheet; without those on hold. */
	public Map<ProjectSheetId, Long> amounts(RoundId round) {

		var amounts = new HashMap<ProjectSheetId, Long>();
		lastStep(round).ifPresent((step) -> jdbc
			.sql("select o.sheet, o.amount from budget_outcome o " + OF_STEP + "and o.amount is not null")
			.params(round.value(), step.stage().value())
			.query((row) -> {
				amounts.put(new ProjectSheetId(row.getString(1)), row.getLong(2));
			}));
		return amounts;
	}

	/** Sheets in the plan whose amount of the budget's year is not the assessed one. */
	public List<SheetToAdjust> sheetsToAdjust(RoundId round) {
		return lastStep(round).map((step) -> sheetsToAdjust(step)).orElse(List.of());
	}

	private List<SheetToAdjust> sheetsToAdjust(BudgetStep step) {
		return jdbc
			.sql("""
					select o.sheet, s.number, s.name, o.section, o.amount, p.plan
					from budget_outcome o join project_sheet s on s.id = o.sheet join round r on r.id = o.round
					left join lateral (
					  select cast(sum(v.value) as bigint) as plan, bool_or(v.state = 'UNDETERMINED') as undetermined from revision_amount v
					  where v.sheet = s.id and v.revision = s.current_revision and v.year = r.years[1]) p on true
					"""
					+ OF_STEP + """
							and o.amount is not null and s.placement in ('候補', '位置付け案', '決定')
							and (p.undetermined or coalesce(p.plan, 0) <> o.amount)
							order by s.number
							""")
			.params(step.round().value(), step.stage().value())
			.query((row, index) -> new SheetToAdjust(new ProjectSheetId(row.getString("sheet")),
					row.getString("number") + " " + row.getString("name"), row.getString("section"),
					row.getObject("plan") == null ? null : row.getLong("plan"), row.getLong("amount")))
			.list();
	}

}
