package jp.sakutei.rehearsal.people;

import jp.sakutei.organization.Authority;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;

import org.springframework.stereotype.Component;

/** 取下げ: one of the projects that were to end is withdrawn in the survey's second week. */
@Component
class WithdrawsProject implements Deed {

	private static final int DAYS_INTO_THE_SURVEY = 8;

	private static final String REASON = "（見本）別の事業の中で行うことにしたため";

	private final Stages stages;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	WithdrawsProject(Stages stages, ProjectSheets sheets, ProjectSheetManagement projects) {
		this.stages = stages;
		this.sheets = sheets;
		this.projects = projects;
	}

	@Override
	public void perform(RoundId round, Day day, Cast.Players players) {

		var time = stages.of(round)
			.stream()
			.anyMatch((stage) -> stage.kind() == StageKind.SURVEY && stage.isOpen()
					&& day.isFirstOpenSince(stage.course().start().plusDays(DAYS_INTO_THE_SURVEY)));
		if (time) {
			withdraw(round, players);
		}
	}

	/** The same sheet each time, so that a day begun twice withdraws one. */
	private void withdraw(RoundId round, Cast.Players players) {
		sheets.all(round.value())
			.stream()
			.filter((sheet) -> sheet.kind().equals("継続"))
			.reduce((first, second) -> second)
			.filter((sheet) -> !sheet.isOver())
			.ifPresent((sheet) -> players.oneOf(Authority.sectionHead(sheet.section()), sheet.id().value())
				.ifPresent((actor) -> projects.withdraw(sheet.id(), actor, REASON)));
	}

}
