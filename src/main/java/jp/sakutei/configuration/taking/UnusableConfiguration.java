package jp.sakutei.configuration.taking;

/** The files have faults; the message names them all. */
class UnusableConfiguration extends RuntimeException {

	UnusableConfiguration(String message) {
		super(message);
	}

}
