package jp.sakutei.configuration.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.Agenda;
import jp.sakutei.round.Body;
import jp.sakutei.round.ScheduleConfiguration.Stage;
import jp.sakutei.round.StageKind;

/**
 * Meetings planned before their papers exist: sheets come from the survey, and those of
 * new and expanded projects are heard first.
 */
class PapersBeforeMeetings implements Check {

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var kinds = configuration.meetings().stream().collect(Collectors.toMap(Body::id, Function.identity()));
		var stages = configuration.schedule()
			.stages()
			.stream()
			.filter((stage) -> Set.of(StageKind.MEETING, StageKind.COUNCIL).contains(stage.kind()))
			.flatMap((stage) -> finding(configuration, kinds.get(stage.id().value()), stage.start(),
					stage.name() + "（" + stage.id() + "）"));
		var days = configuration.schedule()
			.meetingDays()
			.stream()
			.flatMap((day) -> finding(configuration, kinds.get(day.meetingKind()), day.day(),
					name(kinds, day.meetingKind()) + "（" + day.id() + "）"));
		return Stream.concat(stages, days);
	}

	private static Stream<Finding> finding(RoundConfiguration configuration, Body meeting, LocalDate day,
			String where) {
		return papers(configuration, meeting).filter((stage) -> day.isBefore(stage.end()))
			.map((stage) -> Finding.error("PAPERS_MISSING", where,
					JapaneseDates.full(day) + "の予定ですが、資料のもとになる「" + stage.name() + "」は" + JapaneseDates.full(stage.end())
							+ "まで続きます。その後の日にしてください。"))
			.stream();
	}

	/** The stage that brings the papers. */
	private static Optional<Stage> papers(RoundConfiguration configuration, Body meeting) {
		var hearings = last(configuration, StageKind.SECTION_HEARINGS);
		return (meeting != null && meeting.agenda() == Agenda.NEW_AND_EXPANDED && hearings.isPresent()) ? hearings
				: last(configuration, StageKind.SURVEY);
	}

	private static Optional<Stage> last(RoundConfiguration configuration, StageKind kind) {
		return configuration.schedule()
			.stages()
			.stream()
			.filter((stage) -> stage.kind() == kind)
			.max(Comparator.comparing(Stage::end));
	}

	private static String name(Map<String, Body> kinds, String kind) {
		return kinds.containsKey(kind) ? kinds.get(kind).name() : kind;
	}

}
