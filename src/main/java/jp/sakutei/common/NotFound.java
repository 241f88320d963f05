package jp.sakutei.common;

/** What was asked for does not exist: the web answers 404 with the message. */
public class NotFound extends RuntimeException {

	/**
	 * @param what in the user's words: 「事業調書 dai10-2:042」
	 */
	public NotFound(String what) {
		super(what + "が見つかりません。");
	}

}
