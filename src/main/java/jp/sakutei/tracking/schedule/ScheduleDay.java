package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jp.sakutei.tracking.StageProgress;

/**
 * これから4週間: something that falls on a day.
 *
 * @param late what is left of it or in danger, or empty
 */
public record ScheduleDay(LocalDate day, String text, String late) {

	private static final int DAYS = 28;

	/** From today on, in the order of the days. */
	public static List<ScheduleDay> ahead(Schedule schedule) {

		var days = new ArrayList<ScheduleDay>();
		for (var progress : schedule.stages()) {
			if (!progress.stage().isClosed()) {
				days.addAll(of(progress, schedule));
			}
		}
		schedule.meetings()
			.stream()
			.filter((meeting) -> !meeting.held() && isNoDayOfItsStage(meeting, schedule))
			.forEach((meeting) -> days.add(new ScheduleDay(meeting.day(), meeting.name(), "")));
		var until = schedule.today().plusDays(DAYS);
		return days.stream()
			.filter((each) -> !each.day().isBefore(schedule.today()) && !each.day().isAfter(until))
			.sorted(Comparator.comparing(ScheduleDay::day))
			.toList();
	}

	private static boolean isNoDayOfItsStage(MeetingMark meeting, Schedule schedule) {
		return schedule.stages()
			.stream()
			.map(StageProgress::stage)
			.noneMatch((stage) -> stage.id().value().equals(meeting.stage())
					&& stage.planned().start().equals(meeting.day()));
	}

	private static List<ScheduleDay> of(StageProgress progress, Schedule schedule) {

		var stage = progress.stage();
		var name = schedule.name(stage);
		var days = new ArrayList<ScheduleDay>();
		var planned = stage.planned();
		if (planned.start().equals(planned.end())) {
			days.add(new ScheduleDay(planned.start(), name, schedule.outlook(stage).words()));
			return days;
		}
		if (stage.isWaiting()) {
			days.add(new ScheduleDay(planned.start(), name + "の始まり", schedule.outlook(stage).words()));
		}
		planned.dueDays()
			.filter((due) -> !due.day().equals(planned.end()))
			.forEach((due) -> days.add(new ScheduleDay(due.day(), name + "：" + due.label(), "")));
		days.add(new ScheduleDay(planned.end(), name + "の終わり", stage.isOpen() ? left(progress, schedule) : ""));
		return days;
	}

	private static String left(StageProgress progress, Schedule schedule) {
		var words = schedule.outlook(progress.stage()).words();
		return (progress.all() == null || progress.done() >= progress.all()) ? words
				: "残り" + (progress.all() - progress.done()) + progress.unit() + (words.isEmpty() ? "" : "、" + words);
	}

}
