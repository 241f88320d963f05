package jp.sakutei.round.calendar;

import java.time.LocalDate;

/**
 * 予定: a day that somebody has to keep, as a calendar takes it in.
 *
 * @param id what tells it from others, and stays when it moves
 * @param changes how often it was told anew: the later takes the place of the earlier
 * @param time 14:00, or null where it is the whole day
 * @param place or null
 */
public record CalendarDay(String id, int changes, LocalDate day, String time, int minutes, String title, String place) {

	public CalendarDay(String id, LocalDate day, String time, String title, String place) {
		this(id, 0, day, time, 60, title, place);
	}

}
