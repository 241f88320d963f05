package jp.sakutei.common;

/** The application cannot start, for a reason that its operator can mend. */
public class CannotStart extends RuntimeException {

	/**
	 * @param message what is wrong and what to do, in the operator's words
	 */
	public CannotStart(String message) {
		super(message);
	}

}
