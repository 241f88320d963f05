package jp.sakutei.configuration.findings;

import java.util.Objects;
import java.util.stream.Stream;

import jp.sakutei.common.CityWord;
import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.ScheduleConfiguration.Stage;

/** Due days of a stage that do not follow one another within the stage. */
class GateOrder implements Check {

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {
		return configuration.schedule()
			.stages()
			.stream()
			.filter((stage) -> !isInOrder(stage))
			.map((stage) -> Finding.error("MILESTONE_ORDER", stage.name() + "（" + stage.id() + "）の期限",
					"期限は、段階の始まり・%s・%s・%s・事務局・段階の終わりの順になるようにしてください。".formatted(
							CityWord.STAFF.in(configuration.wordLists()),
							CityWord.SECTION_HEAD.in(configuration.wordLists()),
							CityWord.DEPARTMENT_HEAD.in(configuration.wordLists()))));
	}

	private static boolean isInOrder(Stage stage) {
		var due = stage.due();
		var days = Stream
			.of(stage.start(), due.fillIn(), due.sectionHead(), due.departmentHead(), due.office(), stage.end())
			.filter(Objects::nonNull)
			.toList();
		return days.equals(days.stream().sorted().toList());
	}

}
