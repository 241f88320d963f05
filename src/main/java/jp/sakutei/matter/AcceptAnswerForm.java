package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 対応事項への回答を確認する. */
@Component
class AcceptAnswerForm implements TaskForm {

	private final FollowUps followUps;

	private final FollowUpManagement management;

	AcceptAnswerForm(FollowUps followUps, FollowUpManagement management) {
		this.followUps = followUps;
		this.management = management;
	}

	@Override
	public String form() {
		return "accept-answer";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var followUp = followUps.get(new FollowUpId(task.businessKey()));
		return TaskView.of(followUp.subject(), AnswerFollowUpForm.values(followUp).with("remark", null));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.judge(new FollowUpId(task.businessKey()), values.text("decision").equals("accept"),
				values.text("remark"), actor);
	}

}
