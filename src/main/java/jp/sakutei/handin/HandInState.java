package jp.sakutei.handin;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Coded;
import jp.sakutei.sheet.Placement;

/**
 * How far a hand-in is. What becomes of the project is its {@link Placement}, another
 * matter.
 */
public enum HandInState implements Coded {

	REQUESTED("依頼済"), DRAFTING("作成中"), SECTION_HEAD("課長確認待ち"), DEPARTMENT_HEAD("部長承認待ち"), OFFICE("点検待ち"),
	CHECKED("点検済"),
	/** With its project. */
	WITHDRAWN("取下げ"),
	/** Its request was recorded wrongly; the project goes on. */
	CALLED_OFF("取消し");

	private final String delivered;

	HandInState(String delivered) {
		this.delivered = delivered;
	}

	/** The delivered label is stored. */
	@Override
	public String code() {
		return delivered;
	}

	@Override
	public String label() {
		return switch (this) {
			case SECTION_HEAD -> CityWord.SECTION_HEAD.said() + "確認待ち";
			case DEPARTMENT_HEAD -> CityWord.DEPARTMENT_HEAD.said() + "承認待ち";
			default -> delivered;
		};
	}

	/** As pages call what is stored; 未依頼, which no hand-in is in, stays as it is. */
	public static String said(String stored) {
		return Stream.of(values())
			.filter((state) -> state.code().equals(stored))
			.map(HandInState::label)
			.findFirst()
			.orElse(stored);
	}

	public boolean isClosed() {
		return this == CHECKED || this == WITHDRAWN || this == CALLED_OFF;
	}

	/** Codes of where a sheet can be: what was called off leaves it where it was. */
	public static List<String> ofSheets() {
		return Stream.of(values()).filter((state) -> state != CALLED_OFF).map(HandInState::code).toList();
	}

	/** With the section, to be filled in. */
	public boolean isWithSection() {
		return this == REQUESTED || this == DRAFTING;
	}

}
