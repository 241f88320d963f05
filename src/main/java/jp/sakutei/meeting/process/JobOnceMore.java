package jp.sakutei.meeting.process;

import jp.sakutei.meeting.MeetingId;
import jp.sakutei.meeting.decision.AnotherTry;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Gives the job that sends items on another try. */
@Component
class JobOnceMore implements AnotherTry {

	private final RuntimeService runtime;

	private final ManagementService management;

	JobOnceMore(RuntimeService runtime, ManagementService management) {
		this.runtime = runtime;
		this.management = management;
	}

	@Override
	public boolean of(MeetingId meeting) {

		var instance = runtime.createProcessInstanceQuery()
			.processDefinitionKey(MeetingProcess.KEY)
			.processInstanceBusinessKey(meeting.value())
			.singleResult();
		if (instance == null) {
			return false;
		}
		var jobs = management.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(MeetingProcess.SEND_ITEMS_ON)
			.list();
		jobs.forEach((job) -> management.setJobRetries(job.getId(), 1));
		return !jobs.isEmpty();
	}

}
