package jp.sakutei.meeting;

/**
 * A meeting, the business key of its process: {@code dai10-2:policy-study}, or
 * {@code dai10-2:committee-1} where it may be held at any time.
 */
public record MeetingId(String value) {

	public static MeetingId of(String round, String name) {
		return new MeetingId(round + ":" + name);
	}

	public String round() {
		return value.substring(0, value.lastIndexOf(':'));
	}

	/** {@code policy-study}, {@code committee-1}: a milestone's id. */
	public String name() {
		return value.substring(value.lastIndexOf(':') + 1);
	}

	@Override
	public String toString() {
		return value;
	}

}
