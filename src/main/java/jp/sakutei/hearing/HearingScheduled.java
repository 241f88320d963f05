package jp.sakutei.hearing;

import java.time.LocalDate;

/**
 * The day of a hearing was settled, or is another one now.
 *
 * @param again it had been settled before
 */
public record HearingScheduled(HearingId hearing, LocalDate day, boolean again) {
}
