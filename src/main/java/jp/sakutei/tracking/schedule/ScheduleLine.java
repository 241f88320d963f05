package jp.sakutei.tracking.schedule;

import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.picture.YearAxis;
import jp.sakutei.picture.YearAxis.Span;

/**
 * One line of the picture.
 *
 * @param stage id, where the line is a stage's
 * @param head the name of a track, not a stage
 * @param planned the frame of its planned days, or null where it is one day
 * @param actual what of it is over, or null
 * @param running whether it is going on
 * @param ahead how far it will probably go beyond its end, or null
 */
public record ScheduleLine(String stage, String name, boolean head, int y, Span planned, Span actual, boolean running,
		Span ahead, List<Diamond> diamonds, Words words) {

	/** So many find room left of the year. */
	private static final int LETTERS = 18;

	static ScheduleLine head(String name, int y) {
		return new ScheduleLine(null, name, true, y, null, null, false, null, List.of(), null);
	}

	/** Sittings beside the stages. */
	static ScheduleLine meetings(YearAxis axis, Schedule schedule, int y) {
		var beside = schedule.beside();
		var last = beside.get(beside.size() - 1);
		var words = beside.stream()
			.filter((meeting) -> !meeting.held() && !meeting.day().isBefore(schedule.today()))
			.findFirst()
			.map((next) -> "次は" + ScheduleWords.days(next.day(), next.day()))
			.orElse(beside.stream().filter(MeetingMark::held).count() + "回開催");
		var names = schedule.namesBeside() + "（随時）";
		return new ScheduleLine(null, (names.length() <= LETTERS) ? names : "随時の会議", false, y, null, null, false, null,
				beside.stream().map((meeting) -> diamond(axis, meeting)).toList(),
				Words.after(axis.x(last.day()), words, false));
	}

	static Diamond diamond(YearAxis axis, MeetingMark meeting) {
		return new Diamond(YearAxis.text(axis.middle(meeting.day())), meeting.held(),
				meeting.name() + " " + JapaneseDates.monthAndDay(meeting.day()));
	}

	public int textY() {
		return y + 18;
	}

	public int middleY() {
		return y + 13;
	}

	/**
	 * A day.
	 *
	 * @param done filled
	 */
	public record Diamond(String x, boolean done, String title) {
	}

	/**
	 * What stands beside the bar.
	 *
	 * @param end it ends there, left of the bar
	 */
	public record Words(String x, boolean end, String text, boolean risk) {

		/** As wide as a letter of the picture is, and one of Latin about half of it. */
		private static final double LETTER = 13;

		/** Right of the place; left of it where it would not fit. */
		static Words after(double x, String text, boolean risk) {
			return beside(x, x, text, risk);
		}

		static Words beside(double start, double end, String text, boolean risk) {
			var fits = end + 12 + width(text) <= SchedulePicture.WIDTH;
			return new Words(YearAxis.text(fits ? end + 12 : start - 12), !fits, text, risk);
		}

		private static double width(String text) {
			return text.chars().mapToDouble((letter) -> (letter < 0x100) ? LETTER * 0.6 : LETTER).sum();
		}

	}

}
