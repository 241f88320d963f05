package jp.sakutei.handin;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.CityFileCheck;
import jp.sakutei.common.Faults;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.PlainTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 関門の判定表: what it may ask, and that it answers for every reason. */
@Configuration(proxyBeanMethods = false)
class GateTable {

	static final String NAME = "gates";

	static final List<String> OUTPUTS = List.of("sectionHead", "departmentHead", "office");

	@Bean
	static PlainTable gatesTable() {
		return new PlainTable(NAME, Set.of("reason", "hasDepartment"), OUTPUTS);
	}

	@Bean
	static CityFileCheck gateTableCheck(DecisionTables tables) {
		return (faults) -> {
			for (var reason : HandInReason.values()) {
				for (var hasDepartment : List.of(true, false)) {
					answered(tables, Map.of("reason", reason.code(), "hasDepartment", hasDepartment), faults);
				}
			}
		};
	}

	private static void answered(DecisionTables tables, Map<String, Object> facts, Faults faults) {
		try {
			var answer = tables.evaluate(NAME, facts).stream().findFirst().orElse(Map.of());
			if (!OUTPUTS.stream().allMatch((output) -> answer.get(output) instanceof Boolean)) {
				faults.add("rules/" + NAME + ".dmn", 0, 0,
						"提出の理由が「" + facts.get("reason") + "」で、部が"
								+ (Boolean.TRUE.equals(facts.get("hasDepartment")) ? "ある" : "ない")
								+ "ときの行（三つの確認の段階を true か false で）がありません。");
			}
		}
		catch (RuntimeException ex) {
			// what does not parse is named by the rules' own check
		}
	}

}
