package jp.sakutei.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jp.sakutei.organization.PersonId;

/** A workbook that came back. */
public record ReturnedWorkbook(UUID id, String fileName, PersonId by, Instant at, List<ReturnedSheet> sheets) {

	public long count(ReturnState state) {
		return sheets.stream().filter((sheet) -> sheet.state() == state).count();
	}

}
