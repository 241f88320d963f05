package jp.sakutei.rehearsal.people;

import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 事務局: takes the place that the timetable has for a hearing, or the next that is free.
 */
@Component
class SchedulesHearing implements Script {

	@Override
	public String form() {
		return "schedule-hearing";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return true;
	}

}
