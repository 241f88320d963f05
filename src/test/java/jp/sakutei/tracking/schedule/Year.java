package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.ScheduleConfiguration.GateDays;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.Stage.Conditions;
import jp.sakutei.round.stage.StageCourse;
import jp.sakutei.round.stage.StageDays;
import jp.sakutei.round.stage.StageState;
import jp.sakutei.tracking.StageProgress;

/** A year of stages for plain tests; closed on weekends only. */
final class Year {

	private static final GateDays NO_DUE = new GateDays(null, null, null, null);

	private final List<StageProgress> stages = new ArrayList<>();

	private final List<MeetingMark> meetings = new ArrayList<>();

	/** Of the budget, counted in sections. */
	Year hearing(String name, String from, String to, StageState state, int done, int all, String... needs) {
		return stage(Track.BUDGET, StageKind.BUDGET_ASSESSMENT, name, from, to, NO_DUE, state, done, all, needs);
	}

	/** With days of its own for those who hand in. */
	Year survey(String from, String to, String due, StageState state, int done, int all) {
		return stage(Track.PLAN, StageKind.SURVEY, "調査（依頼）", from, to,
				new GateDays(LocalDate.parse(due), null, null, null), state, done, all);
	}

	Year council(String day, StageState state, String... needs) {
		return stage(Track.PLAN, StageKind.COUNCIL, "審議会", day, day, NO_DUE, state, 0, 0, needs);
	}

	Year beside(String name, String day, boolean held) {
		meetings.add(new MeetingMark(null, name, LocalDate.parse(day), held));
		return this;
	}

	Schedule on(String today, Map<String, Integer> overdue) {
		return Schedule.of(stages, meetings, overdue, Map.of("s1", "「調査」が終わっていません。"),
				new WorkingDays(Set.of(), List.of()), LocalDate.parse(today));
	}

	Schedule on(String today) {
		return on(today, Map.of());
	}

	private Year stage(Track track, StageKind kind, String name, String from, String to, GateDays due, StageState state,
			int done, int all, String... needs) {
		var start = LocalDate.parse(from);
		var end = LocalDate.parse(to);
		var course = new StageCourse(state, (state == StageState.WAITING) ? null : start,
				(state == StageState.CLOSED) ? end : null, null, null);
		stages.add(new StageProgress(
				new Stage(new RoundId("r"), new StageId("s" + (stages.size() + 1)), track, kind, name, false,
						new StageDays(start, end, due), new Conditions(List.of(needs), List.of()), course),
				(all == 0) ? null : done, (all == 0) ? null : all, "課"));
		return this;
	}

}
