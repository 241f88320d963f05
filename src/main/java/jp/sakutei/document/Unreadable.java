package jp.sakutei.document;

/** Why a file that came back is not read at all, in the user's words. */
final class Unreadable extends Exception {

	Unreadable(String reason) {
		super(reason);
	}

}
