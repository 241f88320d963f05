package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 事務局: records the report to the assembly on its day. */
@Component
class RecordsAssemblyReport implements Script {

	@Override
	public String form() {
		return "record-assembly-report";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return item.due() == null || day.isDue(item);
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		return view.values().with("day", day.date()).with("number", "報告第1号（見本）");
	}

}
