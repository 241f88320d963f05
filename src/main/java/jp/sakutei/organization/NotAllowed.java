package jp.sakutei.organization;

/** The person may not do this: the web answers 403 with the message. */
public class NotAllowed extends RuntimeException {

	public NotAllowed(String message) {
		super(message);
	}

}
