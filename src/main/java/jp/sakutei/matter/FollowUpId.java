package jp.sakutei.matter;

/** {@code dai10-2:follow-up:12}, the business key of its process. */
public record FollowUpId(String value) {

	public static FollowUpId of(String round, int serial) {
		return new FollowUpId(round + ":follow-up:" + serial);
	}

	@Override
	public String toString() {
		return value;
	}

}
