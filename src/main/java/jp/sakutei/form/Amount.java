package jp.sakutei.form;

import jp.sakutei.common.Coded;

/**
 * A planned amount in thousand yen (千円). 未確定 is a value of its own, neither empty nor 0.
 *
 * @param value null unless entered
 */
public record Amount(State state, Long value) {

	public static final Amount EMPTY = new Amount(State.EMPTY, null);

	public static final Amount UNDETERMINED = new Amount(State.UNDETERMINED, null);

	public Amount {
		if ((state == State.ENTERED) != (value != null)) {
			throw new IllegalArgumentException("only an entered amount has a value");
		}
	}

	public static Amount of(long thousandYen) {
		return new Amount(State.ENTERED, thousandYen);
	}

	/** For sums: 0 where nothing is entered. */
	public long orZero() {
		return (value == null) ? 0 : value;
	}

	/** 入力済 / 未確定 / 未入力. */
	public enum State implements Coded {

		ENTERED("入力済"), UNDETERMINED("未確定"), EMPTY("未入力");

		private final String label;

		State(String label) {
			this.label = label;
		}

		/** As it stands in the answers of revisions, too. */
		@Override
		public String code() {
			return name();
		}

		@Override
		public String label() {
			return label;
		}

	}

}
