package jp.sakutei.rehearsal.people;

import java.util.List;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Section;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.survey.SurveyManagement;

import org.springframework.stereotype.Component;

/** 新規事業: one section in ten proposes something while the survey runs. */
@Component
class ProposesProject implements Deed {

	private static final int ONE_SECTION_IN = 10;

	private final Stages stages;

	private final Organization organization;

	private final ProjectSheets sheets;

	private final SurveyManagement survey;

	ProposesProject(Stages stages, Organization organization, ProjectSheets sheets, SurveyManagement survey) {
		this.stages = stages;
		this.organization = organization;
		this.sheets = sheets;
		this.survey = survey;
	}

	@Override
	public void perform(RoundId round, Day day, Cast.Players players) {
		stages.of(round)
			.stream()
			.filter((stage) -> stage.kind() == StageKind.SURVEY && stage.isOpen())
			.filter((stage) -> day.date().isBefore(stage.planned().start().plusDays(5)))
			.forEach((stage) -> proposers().forEach((section) -> propose(round, section, players)));
	}

	private List<Section> proposers() {
		var sections = organization.sections();
		return sections.stream().filter((section) -> sections.indexOf(section) % ONE_SECTION_IN == 2).toList();
	}

	private void propose(RoundId round, Section section, Cast.Players players) {
		var name = "見本新規事業（" + section.name() + "）";
		players.oneOf(Authority.staff(section.code()), name).ifPresent((actor) -> {
			if (sheets.ofSection(round.value(), section.code())
				.stream()
				.noneMatch((sheet) -> sheet.number().startsWith("N"))) {
				survey.propose(round, section.code(), name, actor);
			}
		});
	}

}
