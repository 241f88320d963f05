package jp.sakutei.round.stage;

import java.util.List;
import java.util.Map;

import jp.sakutei.common.Codes;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.stereotype.Component;

/** 段階を締め切る: the same form for every stage that the office closes. */
@Component
class CloseStageForm implements TaskForm {

	private final Stages stages;

	private final StageManagement management;

	CloseStageForm(Stages stages, StageManagement management) {
		this.stages = stages;
		this.management = management;
	}

	@Override
	public String form() {
		return "close-stage";
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var stage = stage(task);
		var missing = management.missing(stage.round(), stage.id());
		var sheets = missing.stream().filter((each) -> each.sheet() != null).map(CloseStageForm::row).toList();
		var others = missing.stream()
			.filter((each) -> each.sheet() == null)
			.map((each) -> Map.of("text", each.text()))
			.toList();
		return TaskView.of("「" + stage.name() + "」の締切り",
				FormValues.none().with("missing", sheets).with("others", others));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {

		var stage = stage(task);
		var reason = values.text("reason");
		var sheets = values.rows("missing").stream().map((row) -> leftBehind(row, reason)).toList();
		return management.close(stage.round(), stage.id(), new StageClosing(reason, sheets), actor);
	}

	private static Map<String, Object> row(Missing missing) {
		return Map.of("id", missing.sheet(), "text", missing.text());
	}

	private static LeftBehind leftBehind(FormValues row, String reason) {
		var treatment = row.text("treatment").isEmpty() ? null : Codes.of(Treatment.class, row.text("treatment"));
		var own = (treatment == Treatment.WITHDRAWN) ? row.text("because") : reason;
		return new LeftBehind(row.text("id"), treatment, row.date("until").orElse(null), own);
	}

	private Stage stage(OpenTask task) {
		return stages.of(new RoundId(task.businessKey()))
			.stream()
			.filter((stage) -> stage.closingTask().equals(task.definition()))
			.findFirst()
			.orElseThrow(() -> new NotFound("段階 " + task.definition()));
	}

}
