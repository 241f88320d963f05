package jp.sakutei.hearing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a hearing brought.
 *
 * @param due by when the section answers and hands in again; null where nothing is asked
 */
public record HearingRecord(LocalDate heldOn, String attendees, String minutes, LocalDate due, List<SheetNote> notes) {
}
