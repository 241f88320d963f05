package jp.sakutei.tracking;

import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.handin.HandInState;
import jp.sakutei.picture.Bar;
import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;

/**
 * 提出の状況の欄: states that the board counts as one, from what is done to what has not begun.
 * What was withdrawn is in none of them.
 */
public enum StateColumn {

	CHECKED(Tone.DONE, HandInState.CHECKED.label(), HandInState.CHECKED.code()),
	OFFICE(Tone.NEARLY, HandInState.OFFICE.label(), HandInState.OFFICE.code()),
	DEPARTMENT_HEAD(Tone.HALF, null, HandInState.DEPARTMENT_HEAD.code()),
	SECTION_HEAD(Tone.BEGUN, null, HandInState.SECTION_HEAD.code()),
	DRAFTING(Tone.IN_WORK, HandInState.DRAFTING.label(), HandInState.DRAFTING.code()),
	NOT_BEGUN(Tone.NOT_BEGUN, "未着手", HandInState.REQUESTED.code(), SheetStates.NOT_REQUESTED);

	private final Tone tone;

	private final String label;

	private final List<String> states;

	/**
	 * @param label null where the city has a word of its own in it
	 */
	StateColumn(Tone tone, String label, String... states) {
		this.tone = tone;
		this.label = label;
		this.states = List.of(states);
	}

	public String label() {
		return (label != null) ? label : HandInState.said(states.get(0));
	}

	/** Where it has to be short: 「部長待ち」. */
	public String shortLabel() {
		return label().replace("承認待ち", "待ち").replace("確認待ち", "待ち");
	}

	public Tone tone() {
		return tone;
	}

	public int in(SheetStates sheets) {
		return states.stream().mapToInt(sheets::count).sum();
	}

	public static Bar bar(SheetStates sheets) {
		return Bar.of(sheets.inPlay(),
				Stream.of(values()).map((column) -> new Part(column.tone, column.in(sheets))).toList());
	}

}
