package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageNeeds;
import jp.sakutei.round.stage.UnmetNeed;
import jp.sakutei.tracking.ProgressBoards;
import jp.sakutei.tracking.StageProgress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the schedule together: a fixed number of statements whatever the size. */
@Component
public class Schedules {

	private final ProgressBoards boards;

	private final ScheduleRows rows;

	private final BusinessCalendar calendar;

	private final StageNeeds needs;

	private final BusinessClock clock;

	Schedules(ProgressBoards boards, ScheduleRows rows, BusinessCalendar calendar, StageNeeds needs,
			BusinessClock clock) {
		this.boards = boards;
		this.rows = rows;
		this.calendar = calendar;
		this.needs = needs;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Schedule of(RoundId round) {
		var today = clock.today();
		var stages = boards.stages(round);
		return Schedule.of(stages, rows.meetings(round), rows.overdue(round, today),
				holdups(stages.stream().map(StageProgress::stage).toList(), today), calendar.of(round), today);
	}

	/** Asked only of stages whose day to begin has come. */
	private Map<String, String> holdups(List<Stage> stages, LocalDate today) {
		return stages.stream()
			.filter((stage) -> stage.isWaiting() && !today.isBefore(stage.planned().start()))
			.collect(Collectors.toMap((stage) -> stage.id().value(),
					(stage) -> needs.unmet(stage, stages, today)
						.stream()
						.map(UnmetNeed::text)
						.collect(Collectors.joining(" "))));
	}

}
