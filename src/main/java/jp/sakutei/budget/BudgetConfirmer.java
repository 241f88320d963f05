package jp.sakutei.budget;

import java.util.ArrayList;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

import org.springframework.stereotype.Component;

/**
 * Who confirms a section's request: its head; where the author is the only one, the next
 * post up, at last the budget office.
 */
@Component
class BudgetConfirmer {

	private final Organization organization;

	private final BusinessClock clock;

	BudgetConfirmer(Organization organization, BusinessClock clock) {
		this.organization = organization;
		this.clock = clock;
	}

	Authority of(String section, PersonId author) {

		var candidates = new ArrayList<Authority>();
		candidates.add(Authority.sectionHead(section));
		var department = organization.section(section).department();
		if (department != null) {
			candidates.add(Authority.departmentHead(department));
		}
		return candidates.stream()
			.filter((authority) -> somebodyElse(authority, author))
			.findFirst()
			.orElse(Authority.of(PostRole.BUDGET_OFFICE));
	}

	private boolean somebodyElse(Authority authority, PersonId author) {
		var today = clock.today();
		return organization.holdersOf(authority, today).stream().anyMatch((person) -> !person.id().equals(author))
				|| organization.substitutesOf(authority, today)
					.stream()
					.anyMatch((person) -> !person.id().equals(author));
	}

}
