package jp.sakutei.worklist;

import jp.sakutei.meeting.MeetingRenamed;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks of a meeting are called as the meeting is. */
@Component
class MeetingNamesInList {

	private final JdbcClient jdbc;

	MeetingNamesInList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(MeetingRenamed event) {
		jdbc.sql("update work_item set subject = ? where process_key = 'meeting' and business_key = ?")
			.params(event.name(), event.meeting().value())
			.update();
	}

}
