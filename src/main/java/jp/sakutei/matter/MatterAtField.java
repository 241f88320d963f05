package jp.sakutei.matter;

import jp.sakutei.organization.PersonId;

/**
 * What somebody wants at a question of a sheet, to be answered with the sheet itself.
 *
 * @param field key of the question
 * @param label what the question is called
 * @param required false: a hint that wants no answer
 * @param onBehalfOf for whom a substitute spoke, or null
 */
public record MatterAtField(MatterOrigin origin, SheetSeen sheet, String field, String label, String content,
		boolean required, PersonId by, PersonId onBehalfOf) {

	/**
	 * The sheet as it was looked at.
	 *
	 * @param revision the one that was looked at
	 * @param title 「042 見本事業 042（道路）」
	 */
	public record SheetSeen(String round, String id, int revision, String title, String section) {
	}

}
