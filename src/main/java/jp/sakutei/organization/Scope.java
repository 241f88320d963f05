package jp.sakutei.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * 閲覧の範囲: which sections' papers a person may read. The offices, the finance posts, the
 * executive and the administrator read all; heads and coordinators of a department its
 * sections; others the sections of their posts.
 */
@Component
public class Scope {

	private static final Set<PostRole> EVERYWHERE = Set.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE,
			PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR, PostRole.EXECUTIVE, PostRole.ADMINISTRATOR);

	private final Organization organization;

	Scope(Organization organization) {
		this.organization = organization;
	}

	/** Whether the papers of the whole city are open to the person. */
	public boolean isWhole(Actor actor) {
		return actor.holdsAny(EVERYWHERE);
	}

	/** The sections, in the city's order. */
	public List<Section> sections(Actor actor) {

		var sections = organization.sections();
		if (isWhole(actor)) {
			return sections;
		}
		var own = Set.copyOf(actor.units(PostRole.STAFF));
		var heads = Set.copyOf(actor.units(PostRole.SECTION_HEAD));
		var departments = new HashSet<>(actor.units(PostRole.DEPARTMENT_HEAD));
		departments.addAll(actor.units(PostRole.COORDINATOR));
		return sections.stream()
			.filter((section) -> own.contains(section.code()) || heads.contains(section.code())
					|| departments.contains(section.department()))
			.toList();
	}

	/** Their codes. */
	public Set<String> codes(Actor actor) {
		return sections(actor).stream().map(Section::code).collect(Collectors.toSet());
	}

	public boolean covers(Actor actor, String section) {
		return codes(actor).contains(section);
	}

	/**
	 * @throws NotAllowed when the section is none of the person's
	 */
	public void require(Actor actor, String section) {
		if (!covers(actor, section)) {
			throw new NotAllowed("ほかの課の内容は閲覧できません。");
		}
	}

}
