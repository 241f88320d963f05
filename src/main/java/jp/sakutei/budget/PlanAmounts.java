package jp.sakutei.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.form.Amount;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.RoundId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the plan says of the budget's year, by the latest revision of each sheet. */
@Repository
class PlanAmounts {

	private final JdbcClient jdbc;

	PlanAmounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All sheets but those withdrawn or turned down, by number. What is not placed stays
	 * in the budget.
	 */
	List<PlannedProject> of(RoundId round) {

		var amounts = new LinkedHashMap<String, Map<String, Amount>>();
		var projects = new ArrayList<PlannedProject>();
		jdbc.sql(
				"""
						select s.id, s.number, s.name, s.section, a.source, a.state, a.value
						from project_sheet s join round r on r.id = s.round
						left join revision_amount a on a.sheet = s.id and a.revision = s.current_revision and a.year = r.years[1]
						where s.round = ? and s.takes_part and s.placement <> '見送り'
						order by s.number, a.source
						""")
			.param(round.value())
			.query((row) -> {
				var id = row.getString("id");
				if (!amounts.containsKey(id)) {
					amounts.put(id, new LinkedHashMap<>());
					projects.add(new PlannedProject(new ProjectSheetId(id), row.getString("number"),
							row.getString("name"), row.getString("section"), null));
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

	/** A project with the plan's amounts of the budget's year. */
	record PlannedProject(ProjectSheetId sheet, String number, String name, String section, SourceAmounts amounts) {

		private PlannedProject with(SourceAmounts amounts) {
			return new PlannedProject(sheet, number, name, section, amounts);
		}

	}

}
