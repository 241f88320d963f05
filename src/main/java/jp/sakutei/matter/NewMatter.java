package jp.sakutei.matter;

import java.time.LocalDate;

/**
 * What a remark leaves to do.
 *
 * @param origin id of the hearing or meeting
 * @param originName as it stands in lists: 「事業検討会」
 * @param sheet id of the project sheet, or null
 * @param subject what it is about: 「042 見本事業 042（道路）」
 * @param section code of the section that answers; null: the planning office
 * @param due by when, or null
 */
public record NewMatter(String round, String origin, String originName, String sheet, String subject, String section,
		String content, LocalDate due) {
}
