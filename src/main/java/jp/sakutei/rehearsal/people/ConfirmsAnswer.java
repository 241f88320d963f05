package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 課長: confirms what the section answers to a council. */
@Component
class ConfirmsAnswer implements Script {

	@Override
	public String form() {
		return "confirm-answer";
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		return view.values().with("decision", "accept");
	}

}
