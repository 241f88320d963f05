package jp.sakutei.matter;

/**
 * A matter was answered in writing.
 *
 * @param headConfirms the section's head looks at it before the office does
 */
public record MatterAnswered(MatterId matter, boolean headConfirms) {
}
