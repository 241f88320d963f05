package jp.sakutei.matter;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.common.CityFileCheck;
import jp.sakutei.common.Faults;
import jp.sakutei.rules.DecisionTables;
import jp.sakutei.rules.PlainTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 回答の確認の判定表: whether a section's head confirms an answer before the office does. */
@Configuration(proxyBeanMethods = false)
class AnswerGates {

	private static final String NAME = "answers";

	private static final String SECTION_HEAD = "sectionHead";

	@Bean
	static PlainTable answersTable() {
		return new PlainTable(NAME, Set.of("origin"), List.of(SECTION_HEAD));
	}

	@Bean
	static CityFileCheck answersTableCheck(DecisionTables tables) {
		return (faults) -> {
			for (var kind : MatterKind.values()) {
				answered(tables, kind, faults);
			}
		};
	}

	static boolean headConfirms(DecisionTables tables, MatterKind kind) {
		return tables.evaluate(NAME, Map.of("origin", kind.code()))
			.stream()
			.findFirst()
			.map((line) -> Boolean.TRUE.equals(line.get(SECTION_HEAD)))
			.orElse(false);
	}

	private static void answered(DecisionTables tables, MatterKind kind, Faults faults) {
		try {
			var line = tables.evaluate(NAME, Map.of("origin", kind.code())).stream().findFirst().orElse(Map.of());
			if (!(line.get(SECTION_HEAD) instanceof Boolean)) {
				faults.add("rules/" + NAME + ".dmn", 0, 0,
						"求めたところが「" + kind.code() + "」のときの行（課長を true か false で）がありません。");
			}
		}
		catch (RuntimeException ex) {
			// what does not parse is named by the rules' own check
		}
	}

}
