package jp.sakutei.form.page;

/**
 * How far a block of the form is.
 *
 * @param place where it stands on the page
 * @param count how many answers are missing or wrong
 * @param says what is written in it, in a line
 */
public record Block(String place, String label, State state, int count, String says) {

	/** 済 / 変更あり / 未確認 / 入力が必要. */
	public enum State {

		DONE("済", "success", "✓"), EDITED("変更あり", "info", "✓"), OPEN("未確認", "neutral", "・"),
		MISSING("入力が必要", "warning", "・");

		private final String label;

		private final String badge;

		private final String mark;

		State(String label, String badge, String mark) {
			this.label = label;
			this.badge = badge;
			this.mark = mark;
		}

		public String badge() {
			return badge;
		}

		/** For the eye, beside the words. */
		public String mark() {
			return mark;
		}

	}

	public String text() {
		return state.label + ((state == State.MISSING) ? " " + count + "件" : "");
	}

	public boolean isDone() {
		return state == State.DONE || state == State.EDITED;
	}

	/** Looked at, and nothing but a word is missing: that it is as it was. */
	public boolean isToConfirm() {
		return state == State.OPEN;
	}

}
