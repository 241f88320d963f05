package jp.sakutei.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.NotFound;
import jp.sakutei.policy.BasicPolicy.PolicyIndicator;
import jp.sakutei.policy.IndividualPlan.PlanIndicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A round's policies and what stands around them; each list costs a fixed number of
 * statements.
 */
@Repository
public class Policies {

	private final JdbcClient jdbc;

	Policies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public PolicyData of(String round) {
		return new PolicyData(levels(round), groups(round), policies(round), priorityItems(round), themes(round),
				individualPlans(round));
	}

	/** The levels above the basic policies, the highest first. */
	public List<PolicyLevel> levels(String round) {
		return jdbc.sql("select code, name from policy_level where round = ? order by position")
			.param(round)
			.query((row, index) -> new PolicyLevel(row.getString(1), row.getString(2)))
			.list();
	}

	public List<PolicyGroup> groups(String round) {
		return jdbc.sql("select code, level, name, parent from policy_group where round = ? order by position")
			.param(round)
			.query((row, index) -> new PolicyGroup(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

	public List<BasicPolicy> policies(String round) {
		var indicators = indicators(round);
		var feeling = citizensFeeling(round);
		return jdbc.sql("""
				select code, policy_group, name, section, aim, evaluation from basic_policy
				where round = ? order by position
				""")
			.param(round)
			.query((row, index) -> new BasicPolicy(row.getString("code"), row.getString("policy_group"),
					row.getString("name"), row.getString("section"), row.getString("aim"), row.getString("evaluation"),
					indicators.getOrDefault(row.getString("code"), List.of()),
					feeling.getOrDefault(row.getString("code"), new TreeMap<>())))
			.list();
	}

	public BasicPolicy policy(String round, String code) {
		return policies(round).stream()
			.filter((policy) -> policy.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("施策 " + code));
	}

	public List<PriorityItem> priorityItems(String round) {
		return jdbc.sql("select code, name from priority_item where round = ? order by position")
			.param(round)
			.query((row, index) -> new PriorityItem(row.getString(1), row.getString(2)))
			.list();
	}

	public List<Theme> themes(String round) {
		return jdbc.sql("select code, name, heading from theme where round = ? order by position")
			.param(round)
			.query((row, index) -> new Theme(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	public List<IndividualPlan> individualPlans(String round) {
		var indicators = planIndicators(round);
		return jdbc.sql("""
				select code, name, year_from, year_to, section from individual_plan where round = ? order by position
				""")
			.param(round)
			.query((row, index) -> new IndividualPlan(row.getString("code"), row.getString("name"),
					year(row.getString("year_from")), year(row.getString("year_to")), row.getString("section"),
					List.copyOf(indicators.getOrDefault(row.getString("code"), List.of()))))
			.list();
	}

	private Map<String, List<PolicyIndicator>> indicators(String round) {
		var indicators = new HashMap<String, List<PolicyIndicator>>();
		jdbc.sql("select * from policy_indicator where round = ? order by policy, position")
			.param(round)
			.query((row) -> {
				indicators.computeIfAbsent(row.getString("policy"), (code) -> new ArrayList<>())
					.add(new PolicyIndicator(row.getString("name"), row.getString("unit"),
							row.getBigDecimal("baseline"), row.getBigDecimal("target"), row.getBigDecimal("actual")));
			});
		return indicators;
	}

	private Map<String, SortedMap<FiscalYear, BigDecimal>> citizensFeeling(String round) {
		var feeling = new HashMap<String, SortedMap<FiscalYear, BigDecimal>>();
		jdbc.sql("select policy, year, percent from citizens_feeling where round = ?").param(round).query((row) -> {
			feeling.computeIfAbsent(row.getString(1), (code) -> new TreeMap<>())
				.put(year(row.getString(2)), row.getBigDecimal(3));
		});
		return feeling;
	}

	private Map<String, List<PlanIndicator>> planIndicators(String round) {
		var indicators = new HashMap<String, List<PlanIndicator>>();
		jdbc.sql("""
				select i.plan, i.position, i.name, i.unit, t.year, t.target
				from individual_plan_indicator i
				left join individual_plan_target t on t.round = i.round and t.plan = i.plan and t.position = i.position
				where i.round = ? order by i.plan, i.position, t.year
				""").param(round).query((row) -> {
			var ofPlan = indicators.computeIfAbsent(row.getString("plan"), (code) -> new ArrayList<>());
			if (ofPlan.size() < row.getInt("position")) {
				ofPlan.add(new PlanIndicator(row.getString("name"), row.getString("unit"), new TreeMap<>()));
			}
			addTarget(ofPlan.get(ofPlan.size() - 1), row);
		});
		return indicators;
	}

	private static void addTarget(PlanIndicator indicator, ResultSet row) throws SQLException {
		if (row.getString("year") != null) {
			indicator.targets().put(year(row.getString("year")), row.getBigDecimal("target"));
		}
	}

	private static FiscalYear year(String code) {
		return (code == null) ? null : FiscalYear.parse(code);
	}

}
