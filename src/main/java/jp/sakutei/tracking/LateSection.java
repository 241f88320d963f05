package jp.sakutei.tracking;

import java.time.LocalDate;

/**
 * 遅れている課: since when, and what was last heard of it.
 *
 * @param due the oldest due day that has passed
 * @param written when something was last written or handed in of its sheets, or null
 * @param reminded when its people were last reminded by hand, or null
 */
public record LateSection(String section, LocalDate due, LocalDate written, LocalDate reminded) {
}
