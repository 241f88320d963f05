package jp.sakutei.hearing;

/**
 * What was said on a sheet.
 *
 * @param reason of the judgement
 * @param remark empty where there was none
 * @param field the single question that it is about, or null
 */
public record SheetNote(String sheet, DraftJudgement judgement, String reason, String remark, String field,
		Consequence consequence) {

	public SheetNote(String sheet, DraftJudgement judgement, String reason, String remark, Consequence consequence) {
		this(sheet, judgement, reason, remark, null, consequence);
	}

}
