package jp.sakutei.matter;

/** {@code dai10-2:follow-up:12}, the business key of its process. */
public record MatterId(String value) {

	public static MatterId of(String round, int serial) {
		return new MatterId(round + ":follow-up:" + serial);
	}

	@Override
	public String toString() {
		return value;
	}

}
