package jp.sakutei.organization;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Whose matters a person sees: the own section's, a department's head and coordinator all
 * of the department's, the offices and the executive the whole city's.
 */
@Component
public class SectionsInView {

	private static final Set<PostRole> WHOLE_CITY = EnumSet.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE,
			PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR, PostRole.EXECUTIVE, PostRole.ADMINISTRATOR);

	private final Organization organization;

	SectionsInView(Organization organization) {
		this.organization = organization;
	}

	/** Codes of the sections. */
	public Set<String> of(Actor actor) {

		if (actor.holdsAny(WHOLE_CITY)) {
			return organization.sections().stream().map(Section::code).collect(Collectors.toSet());
		}
		var sections = new HashSet<String>(actor.units(PostRole.STAFF));
		sections.addAll(actor.units(PostRole.SECTION_HEAD));
		var departments = new HashSet<>(actor.units(PostRole.DEPARTMENT_HEAD));
		departments.addAll(actor.units(PostRole.COORDINATOR));
		if (!departments.isEmpty()) {
			organization.sections()
				.stream()
				.filter((section) -> departments.contains(section.department()))
				.map(Section::code)
				.forEach(sections::add);
		}
		return sections;
	}

	public boolean covers(Actor actor, String section) {
		return of(actor).contains(section);
	}

}
