package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

/** The form in which somebody takes an answer or sends it back. */
class AnswerDecisionForm implements TaskForm {

	private final String form;

	private final Matters matters;

	private final Decided decided;

	AnswerDecisionForm(String form, Matters matters, Decided decided) {
		this.form = form;
		this.matters = matters;
		this.decided = decided;
	}

	@Override
	public String form() {
		return form;
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {
		var matter = matters.get(new MatterId(task.businessKey()));
		return TaskView.of(matter.subject(), AnswerMatterForm.values(matter).with("remark", null));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return decided.by(new MatterId(task.businessKey()), values.text("decision").equals("accept"),
				values.text("remark"), actor);
	}

	/** The use case behind it. */
	interface Decided {

		List<FormError> by(MatterId id, boolean taken, String remark, Actor actor);

	}

}
