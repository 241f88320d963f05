package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * 事務局: takes the place that the timetable has for a hearing, or the next that is free.
 * Without rooms to hear in, goes to the section.
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

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		return view.values().has("startTime") && !view.values().text("startTime").isEmpty() ? view.values()
				: view.values()
					.with("startTime", "%d:00".formatted(9 + Lot.draw("time " + item.businessKey(), 8)))
					.with("place", view.title() + "の執務室（見本）");
	}

}
