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
class AnswerMatterForm implements TaskForm {

	private final Matters matters;

	private final MatterManagement management;

	AnswerMatterForm(Matters matters, MatterManagement management) {
		this.matters = matters;
		this.management = management;
	}

	@Override
	public String form() {
		return "answer-follow-up";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var matter = matters.get(new MatterId(task.businessKey()));
		return TaskView.of(matter.subject(), values(matter));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.answer(new MatterId(task.businessKey()), values.text("answer"),
				values.text("response").equals("decline"), actor);
	}

	static FormValues values(Matter matter) {
		return FormValues.none()
			.with("origin", matter.originName())
			.with("subject", matter.subject())
			.with("content", matter.content())
			.with("remark", matter.remark())
			.with("response", response(matter))
			.with("answer", matter.answer().isEmpty() ? null : matter.answer());
	}

	/** As it was answered before, if it was; nothing is preset otherwise. */
	private static String response(Matter matter) {
		if (matter.last() == null) {
			return null;
		}
		return matter.last().declines() ? "decline" : "do";
	}

}
