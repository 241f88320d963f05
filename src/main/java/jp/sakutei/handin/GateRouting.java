package jp.sakutei.handin;

import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Section;
import jp.sakutei.rules.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * Which gates a hand-in passes, and to whom a gate goes when its only holder wrote the
 * sheet.
 */
@Component
class GateRouting {

	private final DecisionTables tables;

	private final Organization organization;

	private final BusinessClock clock;

	GateRouting(DecisionTables tables, Organization organization, BusinessClock clock) {
		this.tables = tables;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * By the decision table {@code gates}. Without department there is no second gate.
	 */
	Gates gates(HandInReason reason, Section section) {

		var hasDepartment = section.department() != null;
		var gates = tables.evaluate(GateTable.NAME, Map.of("reason", reason.code(), "hasDepartment", hasDepartment))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("判定表 gates に「" + reason.code() + "」の行がありません。"));
		return new Gates((Boolean) gates.get("sectionHead"), hasDepartment && (Boolean) gates.get("departmentHead"),
				(Boolean) gates.get("office"), Authority.sectionHead(section.code()).group(),
				hasDepartment ? Authority.departmentHead(section.department()).group() : "");
	}

	/**
	 * If nobody but the authors could decide at a gate it goes to the next post up; at
	 * the last post before the office it is left to the office.
	 */
	Gates besides(Authors authors, HandIn handIn) {

		var gates = handIn.gates();
		var entitled = organization.entitled(Stream.of(gates.sectionHeadGroup(), gates.departmentHeadGroup())
			.filter((group) -> !group.isEmpty())
			.map(Authority::parse)
			.toList(), clock.today());
		return gates.besides(authors, entitled);
	}

}
