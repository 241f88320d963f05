package jp.sakutei.projectsheet;

import java.time.LocalDate;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
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
		var gates = tables.evaluate("gates", Map.of("reason", reason.code(), "hasDepartment", hasDepartment))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("決定表 gates に「" + reason.code() + "」の行がありません。"));
		return new Gates((Boolean) gates.get("sectionHead"), hasDepartment && (Boolean) gates.get("departmentHead"),
				(Boolean) gates.get("office"), Authority.sectionHead(section.code()).group(),
				hasDepartment ? Authority.departmentHead(section.department()).group() : "");
	}

	/**
	 * If nobody but the author could decide at a gate it goes to the next post up; at the
	 * last post before the office it is left to the office.
	 */
	Gates forAuthor(HandIn handIn, PersonId author) {

		var gates = handIn.gates();
		var today = clock.today();
		if (gates.departmentHead() && !somebodyElse(gates.departmentHeadGroup(), author, today)) {
			gates = gates.without(Gate.DEPARTMENT_HEAD);
		}
		if (gates.sectionHead() && !somebodyElse(gates.sectionHeadGroup(), author, today)) {
			var up = gates.departmentHeadGroup();
			gates = (!up.isEmpty() && somebodyElse(up, author, today)) ? gates.withSectionHeadGroup(up)
					: gates.without(Gate.SECTION_HEAD);
		}
		return gates;
	}

	private boolean somebodyElse(String group, PersonId author, LocalDate day) {
		var authority = Authority.parse(group);
		return organization.holdersOf(authority, day).stream().anyMatch((holder) -> !holder.id().equals(author))
				|| organization.substitutesOf(authority, day)
					.stream()
					.anyMatch((substitute) -> !substitute.id().equals(author));
	}

}
