package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

import org.springframework.stereotype.Component;

/** 対応事項への回答を課長が確認する. */
@Component
class ConfirmAnswerForm implements TaskForm {

	private final Matters matters;

	private final MatterManagement management;

	ConfirmAnswerForm(Matters matters, MatterManagement management) {
		this.matters = matters;
		this.management = management;
	}

	@Override
	public String form() {
		return "confirm-answer";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var matter = matters.get(new MatterId(task.businessKey()));
		return TaskView.of(matter.subject(), AnswerMatterForm.values(matter).with("remark", null));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.confirm(new MatterId(task.businessKey()), values.text("decision").equals("accept"),
				values.text("remark"), actor);
	}

}
