package jp.sakutei.meeting.decision;

import jp.sakutei.meeting.MeetingId;

/** もう一度: lets the items of a meeting that could not be sent on be tried again. */
public interface AnotherTry {

	/**
	 * Starts it in the background.
	 * @return false when nothing waits for it
	 */
	boolean of(MeetingId meeting);

}
