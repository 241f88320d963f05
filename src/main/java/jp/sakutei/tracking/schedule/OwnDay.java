package jp.sakutei.tracking.schedule;

import java.time.LocalDate;

/**
 * 自分の予定: a day that somebody has to keep.
 *
 * @param id what tells it from others, and stays when it moves
 * @param time 14:00, or null where it is the whole day
 * @param place or null
 */
public record OwnDay(String id, LocalDate day, String time, String title, String place) {
}
