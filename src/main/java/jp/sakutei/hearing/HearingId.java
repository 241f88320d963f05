package jp.sakutei.hearing;

/**
 * {@code dai10-2:section-hearings:0101}, the business key of its process.
 */
public record HearingId(String value) {

	public static HearingId of(String round, String section) {
		return new HearingId(round + ":section-hearings:" + section);
	}

	@Override
	public String toString() {
		return value;
	}

}
