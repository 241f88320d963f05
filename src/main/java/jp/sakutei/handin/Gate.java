package jp.sakutei.handin;

import java.util.Arrays;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.Coded;

/** 関門: where somebody other than the author confirms a sheet. */
public enum Gate implements Coded {

	SECTION_HEAD(CityWord.SECTION_HEAD, "確認", HandInState.SECTION_HEAD, "approve-as-section-head"),
	DEPARTMENT_HEAD(CityWord.DEPARTMENT_HEAD, "承認", HandInState.DEPARTMENT_HEAD, "approve-as-department-head"),
	OFFICE(CityWord.PLANNING_OFFICE, "点検", HandInState.OFFICE, "check-as-office");

	private final CityWord who;

	private final String deed;

	private final HandInState state;

	private final String form;

	Gate(CityWord who, String deed, HandInState state, String form) {
		this.who = who;
		this.deed = deed;
		this.state = state;
		this.form = form;
	}

	@Override
	public String label() {
		return (this == OFFICE) ? CityWord.office() : who.said();
	}

	/** What is done here, as a noun: 確認, 承認, 点検. */
	public String deed() {
		return deed;
	}

	/** What the button says: 確認する, 承認する, 点検済にする. */
	public String does() {
		return (this == OFFICE) ? HandInState.CHECKED.label() + "にする" : deed + "する";
	}

	/** The state of a hand-in that waits here. */
	public HandInState state() {
		return state;
	}

	/** In which a task of the model asks for the decision. */
	public String form() {
		return form;
	}

	/** Null where the form is no gate's: with the section. */
	public static Gate ofForm(String form) {
		return Arrays.stream(values()).filter((gate) -> gate.form.equals(form)).findFirst().orElse(null);
	}

	/** Null where a hand-in in that state waits at no gate. */
	public static Gate of(HandInState state) {
		return Arrays.stream(values()).filter((gate) -> gate.state == state).findFirst().orElse(null);
	}

}
