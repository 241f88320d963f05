package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 対応事項に回答する. */
@Component
class AnswerFollowUpForm implements TaskForm {

	private final FollowUps followUps;

	private final FollowUpManagement management;

	AnswerFollowUpForm(FollowUps followUps, FollowUpManagement management) {
		this.followUps = followUps;
		this.management = management;
	}

	@Override
	public String form() {
		return "answer-follow-up";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var followUp = followUps.get(new FollowUpId(task.businessKey()));
		return TaskView.of(followUp.subject(), values(followUp));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.answer(new FollowUpId(task.businessKey()), values.text("answer"), actor);
	}

	static FormValues values(FollowUp followUp) {
		return FormValues.none()
			.with("origin", followUp.originName())
			.with("subject", followUp.subject())
			.with("content", followUp.content())
			.with("remark", followUp.remark())
			.with("answer", followUp.answer().isEmpty() ? null : followUp.answer());
	}

}
