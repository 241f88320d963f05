package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 財政課長、財務部長: confirms what the budget office recorded of the hearing. */
@Component
class ConfirmsAssessment implements Script {

	@Override
	public String form() {
		return "confirm-assessment";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.isDue(item) || day.isWorkingDaysAfter(item, 1);
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		return view.values().with("decision", "approve");
	}

}
