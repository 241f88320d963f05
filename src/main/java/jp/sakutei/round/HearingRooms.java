package jp.sakutei.round;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;

/**
 * ヒアリングの会議室と時間: where and when sections are heard.
 *
 * @param rooms the one that is filled first in front
 * @param starts when hearings begin on each day
 * @param minutes how long one takes
 */
public record HearingRooms(List<String> rooms, List<LocalTime> starts, int minutes) {

	public static final int USUAL_MINUTES = 60;

	public static final int MOST_MINUTES = 480;

	public static final HearingRooms NONE = new HearingRooms(List.of(), List.of(), USUAL_MINUTES);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private static final int MIDNIGHT = 24 * 60;

	public HearingRooms {
		rooms = List.copyOf(rooms);
		starts = starts.stream().sorted().distinct().toList();
	}

	/**
	 * Whether one would begin before the one before it has ended, or end after midnight.
	 */
	public boolean overlaps() {
		var end = 0;
		for (var start : starts) {
			var from = start.get(ChronoField.MINUTE_OF_DAY);
			if (from < end || from + minutes > MIDNIGHT) {
				return true;
			}
			end = from + minutes;
		}
		return false;
	}

	/** 「9:00」「10:30」, as appointments are written. */
	public List<String> times() {
		return starts.stream().map(HearingRooms::text).toList();
	}

	/** 「9:00」. */
	public static String text(LocalTime time) {
		return TIME.format(time);
	}

	/**
	 * @param time as {@code TypedTime} reads it
	 */
	public static LocalTime time(String time) {
		return LocalTime.parse(time, TIME);
	}

}
