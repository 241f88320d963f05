package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.picture.YearAxis;
import jp.sakutei.picture.YearAxis.Month;
import jp.sakutei.picture.YearAxis.Span;
import jp.sakutei.round.Track;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;

/**
 * 策定スケジュールの図: both tracks from left to right on a plane 1,232 wide. A strict policy
 * allows no style: all places are attributes.
 *
 * @param closed days on which the city hall is closed; @param longClosed runs that stand
 * through the whole picture
 * @param todayX where the line of today stands, or null where it is beyond the ends
 */
public record SchedulePicture(int height, String period, List<Month> months, List<Span> closed, List<Span> longClosed,
		List<ScheduleLine> lines, String todayX, String flagX, String flagText, String flag) {

	static final int WIDTH = 1232;

	private static final int LEFT = 268;

	private static final int HEAD = 46;

	private static final int ROW = 26;

	private static final int FLAG = 96;

	/** A run as long as this is more than a weekend with its holidays. */
	private static final int LONG = 5;

	public static SchedulePicture of(Schedule schedule) {

		var axis = axis(schedule);
		var lines = new ArrayList<ScheduleLine>();
		for (var track : Track.values()) {
			var stages = schedule.of(track);
			if (stages.isEmpty()) {
				continue;
			}
			lines.add(ScheduleLine.head(track.label(), y(lines)));
			for (var progress : stages) {
				lines.add(new StageLine(axis, schedule, progress).at(y(lines)));
			}
			if (track == Track.PLAN && !schedule.beside().isEmpty()) {
				lines.add(ScheduleLine.meetings(axis, schedule, y(lines)));
			}
		}
		var height = y(lines) + 4;
		var today = schedule.today();
		var shown = !today.isBefore(axis.from()) && !today.isAfter(axis.to());
		var x = axis.middle(today);
		var flagX = Math.max(LEFT, Math.min(x - FLAG / 2.0, WIDTH - FLAG));
		return new SchedulePicture(height, JapaneseDates.month(axis.from()) + "～" + JapaneseDates.month(axis.to()),
				axis.months(), axis.runs((day) -> !schedule.calendar().isWorkingDay(day), 1, LONG - 1),
				axis.runs((day) -> !schedule.calendar().isWorkingDay(day), LONG, Integer.MAX_VALUE), lines,
				shown ? YearAxis.text(x) : null, YearAxis.text(flagX), YearAxis.text(flagX + FLAG / 2.0),
				"今日 " + ScheduleWords.days(today, today));
	}

	private static int y(List<ScheduleLine> lines) {
		return HEAD + lines.size() * ROW;
	}

	private static YearAxis axis(Schedule schedule) {
		var days = Stream
			.concat(schedule.stages().stream().map(StageProgress::stage).flatMap(SchedulePicture::days),
					schedule.meetings().stream().map(MeetingMark::day))
			.filter((day) -> day != null)
			.toList();
		var first = days.stream().min(LocalDate::compareTo).orElse(schedule.today());
		var last = days.stream().max(LocalDate::compareTo).orElse(schedule.today());
		return YearAxis.around(first, last, LEFT, WIDTH - 4);
	}

	private static Stream<LocalDate> days(Stage stage) {
		return Stream.of(stage.planned().start(), stage.planned().end(), stage.course().start(), stage.course().end());
	}

}
