package jp.sakutei.rehearsal.people;

import java.util.LinkedHashMap;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/**
 * Closes a stage on its last day when all is in; waits some days where it is not, and
 * then goes on without.
 */
@Component
class ClosesStage implements Script {

	private static final int DAYS_OF_PATIENCE = 10;

	private final Stages stages;

	private final StageManagement management;

	ClosesStage(Stages stages, StageManagement management) {
		this.stages = stages;
		this.management = management;
	}

	@Override
	public String form() {
		return "close-stage";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return day.isDue(item)
				&& (day.reached(day.calendar().plus(item.due(), DAYS_OF_PATIENCE)) || nothingIsMissing(item));
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var sheets = view.values().rows("missing").stream().map((row) -> waitedFor(row.asMap(), day)).toList();
		return view.values().with("missing", sheets).with("reason", "（見本）そろうのを待たずに次へ進むため");
	}

	private static Map<String, Object> waitedFor(Map<String, Object> row, Day day) {
		var waited = new LinkedHashMap<>(row);
		waited.put("treatment", "wait");
		waited.put("until", day.in(DAYS_OF_PATIENCE));
		return waited;
	}

	private boolean nothingIsMissing(WorkItem item) {
		var round = new RoundId(item.round());
		return stages.of(round)
			.stream()
			.filter((stage) -> stage.closingTask().equals(item.definition()))
			.allMatch((stage) -> management.missing(round, stage.id()).isEmpty());
	}

}
