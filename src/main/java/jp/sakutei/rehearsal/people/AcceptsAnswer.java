package jp.sakutei.rehearsal.people;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.matter.FollowUpId;
import jp.sakutei.matter.FollowUps;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 事務局: accepts answers; one in some that is too short goes back once. */
@Component
class AcceptsAnswer implements Script {

	private final FollowUps followUps;

	AcceptsAnswer(FollowUps followUps) {
		this.followUps = followUps;
	}

	@Override
	public String form() {
		return "accept-answer";
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var followUp = followUps.get(new FollowUpId(item.businessKey()));
		var goesBack = followUp.remark() == null && Lot.hits("return " + item.businessKey(), 5)
				&& (followUp.due() == null || !day.reached(followUp.due()));
		return goesBack ? view.values().with("decision", "return").with("remark", "（見本）何をいつ行うかを書いてください。")
				: view.values().with("decision", "accept");
	}

}
