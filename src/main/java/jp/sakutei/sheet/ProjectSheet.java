package jp.sakutei.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.sakutei.form.FormValues;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;

/**
 * 事業調書: a project in the round, as it stands now.
 *
 * @param project what has become of it
 * @param progress of the first period; null for a new project
 * @param previous what the first period left: {@code name budgetName …},
 * {@code baseAmounts}, {@code indicators}, {@code evaluation}
 * @param currentRevision null as long as nothing was handed in
 */
public record ProjectSheet(ProjectSheetId id, String round, String number, String name, String section,
		String mainPolicy, Project project, String placementReason, String progress, FormValues previous,
		Integer currentRevision) {

	/** 042 見本事業 042（道路）. */
	public String title() {
		return number + " " + name;
	}

	/** 区分, the office's. */
	public String kind() {
		return project.kind();
	}

	/** 区分, the section's. */
	public String proposedKind() {
		return project.proposedKind();
	}

	public Placement placement() {
		return project.placement();
	}

	/** Names that it no longer bears: of the first period and of revisions. */
	public List<String> earlierNames(List<Revision> revisions) {
		return Stream
			.concat(Stream.concat(previous.find(FirstPeriod.EARLIER_NAMES).orElse(List.of()).stream(),
					previous.find(FirstPeriod.NAME).stream()), revisions.stream().map(Revision::name))
			.filter((each) -> !each.isEmpty() && !each.equals(name))
			.distinct()
			.toList();
	}

	/** What the actor is to the project; empty for anybody but its section. */
	public Optional<Body> bodyOf(Actor actor) {
		if (actor.holds(Authority.sectionHead(section))) {
			return Optional.of(Body.SECTION_HEAD);
		}
		return actor.holds(Authority.staff(section)) ? Optional.of(Body.STAFF) : Optional.empty();
	}

	/** Withdrawn, or went on in others: takes part in nothing any more. */
	public boolean isOver() {
		return project.isOver();
	}

}
