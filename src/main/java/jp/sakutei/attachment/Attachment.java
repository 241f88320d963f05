package jp.sakutei.attachment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.sheet.ProjectSheetId;

/**
 * 添付資料: evidence for a sheet or for one of its fields.
 *
 * @param field its name; empty for the sheet as a whole
 * @param place the field in words
 * @param addedBy name of the person
 */
public record Attachment(UUID id, ProjectSheetId sheet, String field, String place, String name, FileKind kind,
		int size, String addedBy, Instant addedAt) {

	/** {@code 令和5年6月20日（火）14時05分}: two of one name are told apart by it. */
	public String addedText() {
		return JapaneseDates.moment(addedAt.atOffset(ZoneOffset.UTC));
	}

	/** {@code 1.2 MB}. */
	public String sizeText() {
		return (size < 1024 * 1024) ? "%,d KB".formatted(Math.max(1, size / 1024))
				: "%.1f MB".formatted(size / 1024.0 / 1024.0);
	}

}
