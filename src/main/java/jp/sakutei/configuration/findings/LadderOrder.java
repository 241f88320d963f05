package jp.sakutei.configuration.findings;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.LadderStep;
import jp.sakutei.round.ScheduleConfiguration.Stage;
import jp.sakutei.round.Track;

/**
 * Steps of the budget that do not follow one another, or end after the year has begun.
 */
class LadderOrder implements Check {

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var stages = configuration.ladder()
			.stream()
			.filter(LadderStep::on)
			.filter((step) -> step.stage() != null)
			.flatMap((step) -> configuration.schedule().stage(step.stage()).stream())
			.toList();
		var order = IntStream.range(1, stages.size())
			.filter((i) -> stages.get(i).start().isBefore(stages.get(i - 1).end()))
			.mapToObj((i) -> Finding.error("TRACK_ORDER", where(stages.get(i)), "前の段の「" + stages.get(i - 1).name()
					+ "」が" + JapaneseDates.full(stages.get(i - 1).end()) + "に終わる予定です。その後の日にしてください。"));
		var firstDay = configuration.plan().budgetYear().firstDay();
		var tooLate = configuration.schedule()
			.stages()
			.stream()
			.filter((stage) -> stage.track() == Track.BUDGET && !stage.end().isBefore(firstDay))
			.map((stage) -> Finding.error("TRACK_ORDER", where(stage),
					configuration.plan().budgetYear().label() + "の予算編成ですが、年度が始まった後の日です。" + "前の年度のうちの日にしてください。"));
		return Stream.concat(order, tooLate);
	}

	private static String where(Stage stage) {
		return stage.name() + "（" + stage.id() + "）";
	}

}
