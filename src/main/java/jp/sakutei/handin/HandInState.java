package jp.sakutei.handin;

import jp.sakutei.common.Coded;
import jp.sakutei.sheet.Placement;

/**
 * How far a hand-in is. What becomes of the project is its {@link Placement}, another
 * matter.
 */
public enum HandInState implements Coded {

	REQUESTED("依頼済"), DRAFTING("作成中"), SECTION_HEAD("課長確認待ち"), DEPARTMENT_HEAD("部長承認待ち"), OFFICE("点検待ち"),
	CHECKED("点検済"), WITHDRAWN("取下げ");

	private final String label;

	HandInState(String label) {
		this.label = label;
	}

	/** The label is stored. */
	@Override
	public String code() {
		return label;
	}

	@Override
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

}
