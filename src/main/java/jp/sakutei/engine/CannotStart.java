package jp.sakutei.engine;

/** The application cannot start, for a reason that its operator can mend. */
class CannotStart extends RuntimeException {

	/**
	 * @param message what is wrong and what to do, in the operator's words
	 */
	CannotStart(String message) {
		super(message);
	}

}
