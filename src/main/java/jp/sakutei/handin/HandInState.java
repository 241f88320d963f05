package jp.sakutei.handin;

import jp.sakutei.sheet.Placement;

/**
 * How far a hand-in is. What becomes of the project is its {@link Placement}, another
 * matter.
 */
public enum HandInState {

	REQUESTED("依頼済"), DRAFTING("作成中"), SECTION_HEAD("課長確認待ち"), DEPARTMENT_HEAD("部長承認待ち"), OFFICE("点検待ち"),
	CHECKED("点検済"), WITHDRAWN("取下げ");

	private final String label;

	HandInState(String label) {
		this.label = label;
	}

	/** As it is stored and shown. */
	public String label() {
		return label;
	}

	public boolean isClosed() {
		return this == CHECKED || this == WITHDRAWN;
	}

	/** With the section, to be filled in. */
	public boolean isWithSection() {
		return this == REQUESTED || this == DRAFTING;
	}

	static HandInState of(String label) {
		for (var state : values()) {
			if (state.label.equals(label)) {
				return state;
			}
		}
		throw new IllegalArgumentException(label);
	}

}
