package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import jp.sakutei.configuration.findings.Findings;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.rehearsal.people.ScriptedPeople.Refusal;
import jp.sakutei.configuration.taking.CurrentConfigurations;
import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.RoundId;
import jp.sakutei.configuration.taking.RoundManagement;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageDays;
import jp.sakutei.round.stage.Stages;

import org.springframework.stereotype.Component;

/** 予行演習: plays a round from its first day to its last, and tells what came of it. */
@Component
class Rehearsal {

	/** What is not over so many days after the schedule's last day will not be. */
	private static final int DAYS_OF_GRACE = 30;

	private final RoundManagement management;

	private final CurrentConfigurations configurations;

	private final Rounds rounds;

	private final Stages stages;

	private final DayPlay play;

	private final Milestones milestones;

	private final Figures figures;

	private final Concerns concerns;

	private final BusinessClock clock;

	Rehearsal(RoundManagement management, CurrentConfigurations configurations, Rounds rounds, Stages stages,
			DayPlay play, Milestones milestones, Figures figures, Concerns concerns, BusinessClock clock) {
		this.management = management;
		this.configurations = configurations;
		this.rounds = rounds;
		this.stages = stages;
		this.play = play;
		this.milestones = milestones;
		this.figures = figures;
		this.concerns = concerns;
		this.clock = clock;
	}

	/**
	 * A round yet to be created.
	 * @param until null for the whole year
	 */
	Report of(RoundConfiguration configuration, LocalDate until, Timeline timeline) {
		clock.freezeAt(firstDay(configuration).atTime(DayPlay.JOBS));
		return of(management.create(configuration), until, timeline);
	}

	/**
	 * The round as it is in the database, from its first day or from today. One that
	 * cannot be opened is not played.
	 */
	Report of(RoundId round, LocalDate until, Timeline timeline) {

		timeline.title(rounds.plan(round).name());
		var findings = new ArrayList<>(Findings.of(configurations.of(round)));
		if (!rounds.isOpen(round)) {
			var refusals = management.open(round);
			if (!refusals.isEmpty()) {
				if (findings.stream().noneMatch(Finding::isError)) {
					refusals
						.forEach((refusal) -> findings.add(Finding.error("ROUND_NOT_OPENED", round.value(), refusal)));
				}
				return report(round, null, null, findings, timeline);
			}
		}
		return play(round, until, findings, timeline);
	}

	private Report play(RoundId round, LocalDate until, List<Finding> findings, Timeline timeline) {

		var all = stages.of(round);
		var first = all.stream().map(Stage::planned).map(StageDays::start).min(LocalDate::compareTo).orElseThrow();
		var last = all.stream().map(Stage::planned).map(StageDays::end).max(LocalDate::compareTo).orElseThrow();
		var end = (until != null) ? until : last.plusDays(DAYS_OF_GRACE);
		var day = clock.today().isAfter(first) ? clock.today() : first;
		var from = day;

		var refused = new LinkedHashMap<String, Refusal>();
		while (!day.isAfter(end)) {
			play.morning(day);
			play.office(round, day, Set.of()).forEach((refusal) -> refused.put(refusal.item().taskId(), refusal));
			timeline.day(day, milestones.of(round));
			if (isOver(round, day, last)) {
				break;
			}
			day = day.plusDays(1);
		}
		var reached = day.isAfter(end) ? end : day;
		findings.addAll(concerns.of(round, reached, List.copyOf(refused.values())));
		return report(round, from, reached, findings, timeline);
	}

	private static LocalDate firstDay(RoundConfiguration configuration) {
		return configuration.schedule()
			.stages()
			.stream()
			.map(ScheduleConfiguration.Stage::start)
			.min(LocalDate::compareTo)
			.orElseThrow();
	}

	private boolean isOver(RoundId round, LocalDate day, LocalDate last) {
		return !day.isBefore(last) && stages.of(round).stream().allMatch(Stage::isClosed);
	}

	private Report report(RoundId round, LocalDate from, LocalDate until, List<Finding> findings, Timeline timeline) {

		var report = new Report(round.value(), from, until, milestones.of(round), figures.progress(round),
				figures.sheets(round), figures.meetings(round), figures.mails(), findings);
		timeline.end(report);
		return report;
	}

}
