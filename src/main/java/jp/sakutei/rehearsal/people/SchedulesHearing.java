package jp.sakutei.rehearsal.people;

import java.time.LocalDate;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageDays;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** 事務局: spreads the hearings over the days that the schedule gives them. */
@Component
class SchedulesHearing implements Script {

	private static final int NOTICE = 2;

	private final Stages stages;

	SchedulesHearing(Stages stages) {
		this.stages = stages;
	}

	@Override
	public String form() {
		return "schedule-hearing";
	}

	@Override
	public boolean isTime(WorkItem item, Day day) {
		return true;
	}

	@Override
	public FormValues write(WorkItem item, TaskView view, int attempt, Day day) {
		var days = Math.max(1, day.calendar().between(day.date(), lastDay(item, day)) - NOTICE);
		return view.values()
			.with("day", day.in(NOTICE + Lot.draw(item.businessKey(), days)))
			.with("startTime", "%d:00".formatted(9 + Lot.draw("time " + item.businessKey(), 8)))
			.with("place", "会議室（見本）");
	}

	private LocalDate lastDay(WorkItem item, Day day) {
		return stages.of(new RoundId(item.round()))
			.stream()
			.filter((stage) -> stage.kind() == StageKind.SECTION_HEARINGS)
			.map(Stage::planned)
			.map(StageDays::end)
			.findFirst()
			.orElse(day.date());
	}

}
