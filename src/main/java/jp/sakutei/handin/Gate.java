package jp.sakutei.handin;

import java.util.Arrays;

import jp.sakutei.common.Coded;

/** 関門: where somebody other than the author confirms a sheet. */
public enum Gate implements Coded {

	SECTION_HEAD("課長", "確認", HandInState.SECTION_HEAD, "approve-as-section-head"),
	DEPARTMENT_HEAD("部長", "承認", HandInState.DEPARTMENT_HEAD, "approve-as-department-head"),
	OFFICE("企画政策課", "点検", HandInState.OFFICE, "check-as-office");

	private final String label;

	private final String deed;

	private final HandInState state;

	private final String form;

	Gate(String label, String deed, HandInState state, String form) {
		this.label = label;
		this.deed = deed;
		this.state = state;
		this.form = form;
	}

	@Override
	public String label() {
		return label;
	}

	/** What is done here, as a noun: 確認, 承認, 点検. */
	public String deed() {
		return deed;
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
