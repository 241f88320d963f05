package jp.sakutei.form.page;

/**
 * How far a block of the form is.
 *
 * @param place where it stands on the page
 * @param count how many answers are missing or wrong
 */
public record Block(String place, String label, State state, int count) {

	/** 済 / 変更あり / 未確認 / 入力が必要. */
	public enum State {

		DONE("済", "success"), EDITED("変更あり", "info"), OPEN("未確認", "neutral"), MISSING("入力が必要", "warning");

		private final String label;

		private final String badge;

		State(String label, String badge) {
			this.label = label;
			this.badge = badge;
		}

		public String badge() {
			return badge;
		}

	}

	public String text() {
		return state.label + ((state == State.MISSING) ? " " + count + "件" : "");
	}

	public boolean isDone() {
		return state == State.DONE || state == State.EDITED;
	}

}
