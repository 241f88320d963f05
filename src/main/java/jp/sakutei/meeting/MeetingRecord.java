package jp.sakutei.meeting;

import java.time.LocalDate;
import java.util.List;

/**
 * 会議録: what a sitting brought besides the results of its items.
 *
 * @param due by when sections answer and hand in again
 */
public record MeetingRecord(LocalDate heldOn, String attendance, String minutes, LocalDate due,
		List<OpinionGiven> opinions) {
}
