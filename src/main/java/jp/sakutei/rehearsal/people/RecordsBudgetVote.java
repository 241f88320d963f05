package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 財政課: records the vote on its day. */
@Component
class RecordsBudgetVote implements Script {

	@Override
	public String form() {
		return "record-budget-vote";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return item.due() == null || day.isDue(item);
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		return view.values().with("votedOn", day.date()).with("result", "adopted").with("billNumber", "議案第1号（見本）");
	}

}
