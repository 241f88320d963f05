package jp.sakutei.policy;

import java.util.List;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.Rows;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes the policies of a round's files into the database. */
@Repository
public class PolicyImport {

	/** Those that hang on others first. */
	private static final List<String> TABLES = List.of("individual_plan_target", "individual_plan_indicator",
			"individual_plan", "theme", "priority_item", "citizens_feeling", "policy_indicator", "basic_policy",
			"policy_group", "policy_level");

	private final JdbcTemplate jdbc;

	PolicyImport(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** All of the round's policies become exactly those given. */
	@Transactional
	public void save(String round, PolicyData data) {
		TABLES.forEach((table) -> jdbc.update("delete from " + table + " where round = ?", round));
		saveStructure(round, data);
		savePolicies(round, data.policies());
		savePlans(round, data.individualPlans());
	}

	private void saveStructure(String round, PolicyData data) {
		jdbc.batchUpdate("insert into policy_level (round, code, name, position) values (?, ?, ?, ?)",
				Rows.of(data.levels(), (each, position) -> Rows.row(round, each.code(), each.name(), position)));
		// one statement checks parents at its end, a batch after each row
		jdbc.batchUpdate(
				"insert into policy_group (round, code, level, name, parent, position) values (?, ?, ?, ?, null, ?)",
				Rows.of(data.groups(),
						(each, position) -> Rows.row(round, each.code(), each.level(), each.name(), position)));
		jdbc.batchUpdate("update policy_group set parent = ? where round = ? and code = ?",
				Rows.of(data.groups(), (each, position) -> Rows.row(each.parent(), round, each.code())));
		jdbc.batchUpdate("insert into priority_item (round, code, name, position) values (?, ?, ?, ?)",
				Rows.of(data.priorityItems(), (each, position) -> Rows.row(round, each.code(), each.name(), position)));
		jdbc.batchUpdate("insert into theme (round, code, name, heading, position) values (?, ?, ?, ?, ?)",
				Rows.of(data.themes(),
						(each, position) -> Rows.row(round, each.code(), each.name(), each.heading(), position)));
	}

	private void savePolicies(String round, List<BasicPolicy> policies) {
		jdbc.batchUpdate("""
				insert into basic_policy (round, code, policy_group, name, section, aim, evaluation, position)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""", Rows.of(policies, (each, position) -> Rows.row(round, each.code(), each.group(), each.name(),
				each.section(), each.aim(), each.evaluation(), position)));
		policies.forEach((policy) -> {
			jdbc.batchUpdate("""
					insert into policy_indicator (round, policy, position, name, unit, baseline, target, actual)
					values (?, ?, ?, ?, ?, ?, ?, ?)
					""", Rows.of(policy.indicators(), (each, position) -> Rows.row(round, policy.code(), position,
					each.name(), each.unit(), each.baseline(), each.target(), each.actual())));
			policy.citizensFeeling()
				.forEach((year, percent) -> jdbc.update(
						"insert into citizens_feeling (round, policy, year, percent) values (?, ?, ?, ?)", round,
						policy.code(), year.code(), percent));
		});
	}

	private void savePlans(String round, List<IndividualPlan> plans) {
		jdbc.batchUpdate("""
				insert into individual_plan (round, code, name, year_from, year_to, section, position)
				values (?, ?, ?, ?, ?, ?, ?)
				""", Rows.of(plans, (each, position) -> Rows.row(round, each.code(), each.name(), code(each.from()),
				code(each.to()), each.section(), position)));
		plans.forEach((plan) -> {
			jdbc.batchUpdate("""
					insert into individual_plan_indicator (round, plan, position, name, unit) values (?, ?, ?, ?, ?)
					""", Rows.of(plan.indicators(),
					(each, position) -> Rows.row(round, plan.code(), position, each.name(), each.unit())));
			for (int i = 0; i < plan.indicators().size(); i++) {
				var position = i + 1;
				plan.indicators().get(i).targets().forEach((year, target) -> jdbc.update("""
						insert into individual_plan_target (round, plan, position, year, target) values (?, ?, ?, ?, ?)
						""", round, plan.code(), position, year.code(), target));
			}
		});
	}

	private static String code(FiscalYear year) {
		return (year == null) ? null : year.code();
	}

}
