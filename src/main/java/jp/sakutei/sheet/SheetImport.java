package jp.sakutei.sheet;

import jp.sakutei.configuration.ProjectConfiguration;
import jp.sakutei.configuration.RoundConfigurationTaken;
import jp.sakutei.configuration.RoundCreated;
import jp.sakutei.round.RoundId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the projects of the first period into a new round: each that counts gets its
 * sheet.
 */
@Component
class SheetImport {

	private final ProjectSheets sheets;

	SheetImport(ProjectSheets sheets) {
		this.sheets = sheets;
	}

	@EventListener
	void on(RoundCreated event) {
		event.configuration().countingProjects().forEach((project) -> add(event.round(), project));
	}

	/** A sheet lives on by itself: only projects that are new get one. */
	@EventListener
	void on(RoundConfigurationTaken event) {
		var known = sheets.all(event.round().value()).stream().map(ProjectSheet::number).toList();
		event.configuration()
			.countingProjects()
			.stream()
			.filter((project) -> !known.contains(project.number()))
			.forEach((project) -> add(event.round(), project));
	}

	private void add(RoundId round, ProjectConfiguration project) {
		sheets.add(new ProjectSheet(ProjectSheetId.of(round, project.number()), round.value(), project.number(),
				project.name(), project.section(), project.policies().main(), Project.proposed(project.kind().label()),
				null, project.evaluation().progress(), FirstPeriod.of(project), null), project.counts());
	}

}
