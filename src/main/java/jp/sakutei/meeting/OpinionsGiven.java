package jp.sakutei.meeting;

import java.time.LocalDate;
import java.util.List;

/** The opinions of a sitting were recorded. */
public record OpinionsGiven(MeetingId meeting, String meetingName, int session, LocalDate due,
		List<OpinionGiven> opinions) {
}
