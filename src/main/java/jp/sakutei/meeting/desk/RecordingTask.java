package jp.sakutei.meeting.desk;

import java.util.Optional;

import jp.sakutei.meeting.MeetingId;

/** The task in which a sitting is recorded when its items are decided. */
public interface RecordingTask {

	/** Its id; empty where it does not lie open. */
	Optional<String> of(MeetingId meeting);

}
