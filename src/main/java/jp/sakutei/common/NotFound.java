package jp.sakutei.common;

/** What was asked for does not exist: the web answers 404 with the message. */
public class NotFound extends RuntimeException {

	/**
	 * @param what in the user's words: 「事業調書 dai10-2:042」
	 */
	public NotFound(String what) {
		this(what, "");
	}

	/**
	 * @param why it may not be there, as a sentence
	 */
	public NotFound(String what, String why) {
		super(what + "が見つかりません。" + why);
	}

}
