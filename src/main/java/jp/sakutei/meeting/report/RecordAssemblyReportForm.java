package jp.sakutei.meeting.report;

import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 策定報告を記録する. */
@Component
class RecordAssemblyReportForm implements TaskForm {

	private final AssemblyReports reports;

	private final BusinessClock clock;

	RecordAssemblyReportForm(AssemblyReports reports, BusinessClock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "record-assembly-report";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		return TaskView.of("定例全員協議会（策定報告）", FormValues.none().with("day", clock.today()));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return reports.record(new AssemblyReport(task.round(), values.date("day").orElseThrow(), values.text("number"),
				values.text("remark")), actor);
	}

}
