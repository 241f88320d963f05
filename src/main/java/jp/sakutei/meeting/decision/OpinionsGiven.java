package jp.sakutei.meeting.decision;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.OpinionGiven;

/** The opinions of a sitting were recorded. */
public record OpinionsGiven(MeetingId meeting, String meetingName, int session, LocalDate due,
		List<OpinionGiven> opinions) {
}
