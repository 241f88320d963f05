package jp.sakutei.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the plan says of a step's year, by the latest revision of each sheet. */
@Repository
public class PlanAmounts {

	/**
	 * Joins {@code plan} and {@code undetermined} of sheet s in the year {@code :year};
	 * asks for the code of {@code :undetermined} too.
	 */
	public static final String OF_SHEET = """
			left join lateral (
			  select cast(sum(v.value) as bigint) as plan, coalesce(bool_or(v.state = :undetermined), false) as undetermined
			  from revision_amount v
			  where v.sheet = s.id and v.revision = s.current_revision and v.year = :year) p on true
			""";

	private final JdbcClient jdbc;

	PlanAmounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All sheets but those withdrawn, by number. What is not placed or postponed stays in
	 * the budget: placement is the plan's affair.
	 */
	List<PlannedProject> of(BudgetStep step) {

		var amounts = new LinkedHashMap<String, Map<String, Amount>>();
		var projects = new ArrayList<PlannedProject>();
		jdbc.sql("""
				select s.id, s.number, s.name, s.section, a.source, a.state, a.value
				from project_sheet s
				left join revision_amount a on a.sheet = s.id and a.revision = s.current_revision and a.year = :year
				where s.round = :round and s.takes_part
				order by s.number, a.source
				""").param("round", step.round().value()).param("year", step.year().code()).query((row) -> {
			var id = row.getString("id");
			if (!amounts.containsKey(id)) {
				amounts.put(id, new LinkedHashMap<>());
				projects.add(new PlannedProject(new ProjectSheetId(id), row.getString("number"), row.getString("name"),
						row.getString("section"), null));
			}
			if (row.getString("source") != null) {
				amounts.get(id)
					.put(row.getString("source"), new Amount(Amount.State.valueOf(row.getString("state")),
							row.getObject("value", Long.class)));
			}
		});
		return projects.stream()
			.map((project) -> project.with(new SourceAmounts(amounts.get(project.sheet().value()))))
			.toList();
	}

	/** Of a row that {@link #OF_SHEET} joined. */
	public static Amount total(ResultSet row) throws SQLException {
		return row.getBoolean("undetermined") ? Amount.UNDETERMINED
				: SourceAmounts.ofTotal(row.getObject("plan", Long.class)).total();
	}

	/** A project with the plan's amounts of the budget's year. */
	record PlannedProject(ProjectSheetId sheet, String number, String name, String section, SourceAmounts amounts) {

		private PlannedProject with(SourceAmounts amounts) {
			return new PlannedProject(sheet, number, name, section, amounts);
		}

	}

}
