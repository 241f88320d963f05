package jp.sakutei.work;

import jp.sakutei.common.Coded;

/** How far a work is. */
public enum WorkState implements Coded {

	WAITING("順番待ち", "neutral"), RUNNING("処理中", "info"), ENDED("終了", "success"), FAILED("中止", "error"),
	CANCELLED("取りやめ", "neutral");

	private final String label;

	private final String kind;

	WorkState(String label, String kind) {
		this.label = label;
		this.kind = kind;
	}

	@Override
	public String label() {
		return label;
	}

	/** For the badge. */
	public String kind() {
		return kind;
	}

	public boolean isOver() {
		return this != WAITING && this != RUNNING;
	}

}
