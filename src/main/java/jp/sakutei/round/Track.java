package jp.sakutei.round;

/** 実施計画の策定 and 予算編成. */
public enum Track {

	PLAN("plan", "実施計画の策定"), BUDGET("budget", "予算編成");

	private final String code;

	private final String label;

	Track(String code, String label) {
		this.code = code;
		this.label = label;
	}

	public String code() {
		return code;
	}

	public String label() {
		return label;
	}

	/** Process id and part of the pool's name: {@code plan-track}. */
	public String process() {
		return code + "-track";
	}

	public static Track of(String code) {
		for (var track : values()) {
			if (track.code.equals(code)) {
				return track;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
