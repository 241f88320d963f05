package jp.sakutei.tracking.schedule;

import java.time.LocalDate;

/**
 * A sitting in the year.
 *
 * @param stage the stage that it is held in, or null beside the stages
 * @param held whether it has been
 */
public record MeetingMark(String stage, String name, LocalDate day, boolean held) {
}
