package jp.sakutei.configuration.findings;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.Holiday;
import jp.sakutei.round.ScheduleConfiguration.Stage;
import jp.sakutei.round.calendar.WorkingDays;

/**
 * Days of the schedule on which the city hall is closed. A span may well begin on one, a
 * meeting or a due day may not be one.
 */
class ClosedDays implements Check {

	private static final String CODE = "CLOSED_DAY";

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var calendar = new WorkingDays(configuration.holidays().stream().map(Holiday::day).collect(Collectors.toSet()),
				configuration.closingDays());
		var stages = configuration.schedule().stages().stream().flatMap((stage) -> stage(stage, calendar));
		var meetings = configuration.schedule()
			.meetingDays()
			.stream()
			.filter((meeting) -> !calendar.isWorkingDay(meeting.day()))
			.map((meeting) -> error(meeting.id(), meeting.day(), calendar));
		return Stream.concat(stages, meetings);
	}

	private static Stream<Finding> stage(Stage stage, WorkingDays calendar) {

		var where = stage.name() + "（" + stage.id() + "）";
		var single = stage.start().equals(stage.end());
		var ends = Stream.of(stage.start(), stage.end())
			.distinct()
			.filter((day) -> !calendar.isWorkingDay(day))
			.map((day) -> single ? error(where, day, calendar) : warning(where, day, calendar));
		var due = Stream
			.of(stage.due().fillIn(), stage.due().sectionHead(), stage.due().departmentHead(), stage.due().office())
			.filter((day) -> day != null && !calendar.isWorkingDay(day))
			.distinct()
			.map((day) -> error(where + "の期限", day, calendar));
		return Stream.concat(ends, due);
	}

	private static Finding error(String where, LocalDate day, WorkingDays calendar) {
		return Finding.error(CODE, where, message(day, calendar));
	}

	private static Finding warning(String where, LocalDate day, WorkingDays calendar) {
		return Finding.warning(CODE, where, message(day, calendar));
	}

	private static String message(LocalDate day, WorkingDays calendar) {
		return JapaneseDates.full(day) + "は閉庁日です。" + JapaneseDates.full(calendar.next(day)) + "などの開庁日にしてください。";
	}

}
