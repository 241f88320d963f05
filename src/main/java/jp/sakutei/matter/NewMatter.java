package jp.sakutei.matter;

import java.time.LocalDate;

/**
 * What somebody wants, to be answered in writing by itself.
 *
 * @param sheet id of the project sheet, or null
 * @param subject what it is about: 「042 見本事業 042（道路）」
 * @param section code of the section that answers; null: the planning office
 * @param due by when, or null
 */
public record NewMatter(String round, MatterOrigin origin, String sheet, String subject, String section, String content,
		LocalDate due) {
}
