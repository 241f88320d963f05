package jp.sakutei.matter;

import java.time.LocalDate;

/**
 * A matter was opened.
 *
 * @param section who answers; null: the planning office
 * @param due by when, or null
 */
public record MatterOpened(MatterId matter, String round, String section, LocalDate due) {
}
