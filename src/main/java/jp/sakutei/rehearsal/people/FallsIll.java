package jp.sakutei.rehearsal.people;

import java.util.List;

import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.Section;
import jp.sakutei.organization.SubstitutionManagement;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;

import org.springframework.stereotype.Component;

/**
 * 代理: the second section's head falls ill when the sheets come in, and the office names
 * the head of a section beside it.
 */
@Component
class FallsIll implements Deed {

	private static final int DAYS_INTO_THE_SURVEY = 7;

	private static final int DAYS_OF_ILLNESS = 14;

	private final Stages stages;

	private final Organization organization;

	private final SubstitutionManagement substitutions;

	FallsIll(Stages stages, Organization organization, SubstitutionManagement substitutions) {
		this.stages = stages;
		this.organization = organization;
		this.substitutions = substitutions;
	}

	@Override
	public void perform(RoundId round, Day day, Cast.Players players) {

		var time = stages.of(round)
			.stream()
			.anyMatch((stage) -> stage.kind() == StageKind.SURVEY && stage.isOpen()
					&& day.isFirstOpenSince(stage.course().start().plusDays(DAYS_INTO_THE_SURVEY)));
		var sections = organization.sections();
		if (time && sections.size() > 2) {
			fallIll(sections.get(1), sections, day, players);
		}
	}

	private void fallIll(Section section, List<Section> sections, Day day, Cast.Players players) {

		var gate = Authority.sectionHead(section.code());
		var office = players.oneOf(Authority.of(PostRole.PLANNING_OFFICE), section.code());
		if (office.isEmpty() || players.oneOf(gate, "").isEmpty()
				|| !organization.substitutesOf(gate, day.date()).isEmpty()) {
			return;
		}
		var holder = organization.holdersOf(gate, day.date()).get(0).id();
		sections.stream()
			.filter((other) -> !other.code().equals(section.code()))
			.flatMap((other) -> players.oneOf(Authority.sectionHead(other.code()), "").stream())
			.map(Actor::person)
			.filter((person) -> !person.equals(holder))
			.findFirst()
			.ifPresent((substitute) -> substitutions.name(office.get(), holder, substitute, gate, day.date(),
					day.date().plusDays(DAYS_OF_ILLNESS), "（見本）病気のため"));
	}

}
