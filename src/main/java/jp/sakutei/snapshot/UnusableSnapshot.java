package jp.sakutei.snapshot;

/** A snapshot cannot be written or restored, for a reason that its operator can mend. */
public class UnusableSnapshot extends RuntimeException {

	/**
	 * @param message what is wrong and what to do, in the operator's words
	 */
	UnusableSnapshot(String message) {
		super(message);
	}

	UnusableSnapshot(String message, Throwable cause) {
		super(message, cause);
	}

}
