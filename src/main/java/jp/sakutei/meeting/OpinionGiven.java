package jp.sakutei.meeting;

/**
 * What a council said.
 *
 * @param sheet id of the project sheet it is about, or null
 * @param policy code of the basic policy it is about, or null
 */
public record OpinionGiven(String content, String sheet, String policy) {
}
