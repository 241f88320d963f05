package jp.sakutei.round.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.NotFound;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.stereotype.Component;

/**
 * 段階を締め切る: the same form for every stage that the office closes. What becomes of the
 * sheets that are missing is chosen by their state; a sheet that is treated otherwise is
 * named by its number.
 */
@Component
class CloseStageForm implements TaskForm {

	/** So many sheets of a state are named; the page of the stage lists them all. */
	private static final int NAMED = 3;

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
		var others = missing.stream()
			.filter((each) -> each.sheet() == null)
			.map((each) -> Map.of("text", each.text()))
			.toList();
		return TaskView.of("「" + stage.name() + "」の締切り",
				FormValues.none().with("missing", byState(missing)).with("others", others));
	}

	@Override
	public boolean isFinal() {
		return true;
	}

	@Override
	public Consequences consequences(OpenTask task, Actor actor, FormValues values) {
		var stage = stage(task);
		var decided = decided(stage, values);
		if (!decided.errors().isEmpty()
				|| !management.against(stage.round(), stage.id(), decided.closing()).isEmpty()) {
			return Consequences.NONE;
		}
		var consequences = new ArrayList<>(decided.consequences());
		consequences.add("「" + stage.name() + "」は終わりになり、再開できません。後から提出された事業調書は、期限後提出になります。");
		return Consequences.of(consequences, decided.closing());
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {

		var stage = stage(task);
		var decided = decided(stage, values);
		var errors = decided.errors();
		return errors.isEmpty() ? decided.placed(management.close(stage.round(), stage.id(), decided.closing(), actor))
				: errors;
	}

	private ClosingByState decided(Stage stage, FormValues values) {
		return ClosingByState.of(stage.round(), management.missing(stage.round(), stage.id()), values);
	}

	private static List<Map<String, Object>> byState(List<Missing> missing) {
		return missing.stream()
			.filter((each) -> each.sheet() != null)
			.collect(Collectors.groupingBy(Missing::state, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((state) -> Map.<String, Object>of("state", state.getKey(), "text", named(state.getValue())))
			.toList();
	}

	private static String named(List<Missing> missing) {
		var sheets = missing.stream().map(Missing::sheet).distinct().count();
		return sheets + "件：" + missing.stream().limit(NAMED).map(CloseStageForm::name).collect(Collectors.joining("、"))
				+ ((missing.size() > NAMED) ? " など" : "");
	}

	/** The state stands beside it already. */
	private static String name(Missing missing) {
		var state = "：" + missing.state();
		return missing.text().endsWith(state) ? missing.text().substring(0, missing.text().length() - state.length())
				: missing.text();
	}

	private Stage stage(OpenTask task) {
		return stages.of(new RoundId(task.businessKey()))
			.stream()
			.filter((stage) -> stage.closingTask().equals(task.definition()))
			.findFirst()
			.orElseThrow(() -> new NotFound("段階 " + task.definition()));
	}

}
