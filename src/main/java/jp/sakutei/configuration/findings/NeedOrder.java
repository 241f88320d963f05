package jp.sakutei.configuration.findings;

import java.time.LocalDate;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.ScheduleConfiguration.Need;
import jp.sakutei.round.ScheduleConfiguration.Stage;
import jp.sakutei.round.StageId;

/**
 * Stages planned before something that they need, on their own track or on the other one.
 */
class NeedOrder implements Check {

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var schedule = configuration.schedule();
		return schedule.stages()
			.stream()
			.flatMap((stage) -> stage.needs()
				.stream()
				.filter((need) -> need.kind() != Need.Kind.REQUIREMENT)
				.flatMap((need) -> schedule.stage(new StageId(need.id()))
					.filter((needed) -> stage.start().isBefore(ready(needed, need)))
					.map((needed) -> finding(stage, needed, ready(needed, need)))
					.stream()));
	}

	private static LocalDate ready(Stage needed, Need need) {
		return (need.kind() == Need.Kind.STAGE_OPEN) ? needed.start() : needed.end();
	}

	private static Finding finding(Stage stage, Stage needed, LocalDate ready) {
		var code = (stage.track() == needed.track()) ? "MILESTONE_ORDER" : "TRACK_ORDER";
		return Finding.error(code, stage.name() + "（" + stage.id() + "）",
				JapaneseDates.full(stage.start()) + "の予定ですが、必要な「" + needed.name() + "」（" + needed.id() + "）は"
						+ JapaneseDates.full(ready) + "の予定です。順序が合うように日程を見直してください。");
	}

}
