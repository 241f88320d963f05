package jp.sakutei.meeting;

/**
 * What a body decided on an item.
 *
 * @param item {@code 1-12}
 * @param result code of the result word
 * @param reason why, or null
 * @param condition what the section has to answer, or null
 * @param abstentions 棄権・除斥: who took no part, and why; or null
 */
public record Decision(String item, String result, String reason, String condition, String abstentions) {

	public Decision(String item, String result, String reason, String condition) {
		this(item, result, reason, condition, null);
	}

}
