package jp.sakutei.hearing;

/**
 * What was said on a sheet.
 *
 * @param reason of the judgement
 * @param remark empty where there was none
 */
public record SheetNote(String sheet, DraftJudgement judgement, String reason, String remark, Consequence consequence) {
}
