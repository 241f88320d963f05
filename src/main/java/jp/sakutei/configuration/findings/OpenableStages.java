package jp.sakutei.configuration.findings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jp.sakutei.configuration.RoundConfiguration;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.ScheduleConfiguration.Need;
import jp.sakutei.round.ScheduleConfiguration.Stage;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;

/** Stages that never open, since what they need cannot come. */
class OpenableStages implements Check {

	private static final String CODE = "STAGE_NEVER_OPENS";

	/** Requirements that only a stage of some kind brings about. */
	private static final Map<String, StageKind> BROUGHT_BY = Map.of("sheets-checked", StageKind.SURVEY,
			"new-and-expanded-checked", StageKind.SURVEY, "sections-heard", StageKind.SECTION_HEARINGS,
			"amounts-assessed", StageKind.BUDGET_ASSESSMENT, "budget-lists-closed", StageKind.BUDGET_REQUEST);

	@Override
	public Stream<Finding> findings(RoundConfiguration configuration) {

		var schedule = configuration.schedule();
		var opening = opening(schedule);
		var circles = schedule.stages()
			.stream()
			.filter((stage) -> !opening.contains(stage.id()))
			.map((stage) -> Finding.error(CODE, where(stage),
					"必要なもの（" + String.join("、", stage.needs().stream().map(Need::text).toList())
							+ "）が互いに待ち合うか、この段階より後にあるため、始まりません。needs を見直してください。"));
		var impossible = schedule.stages()
			.stream()
			.flatMap((stage) -> requirements(stage).filter((requirement) -> !isBroughtAbout(schedule, requirement))
				.map((requirement) -> Finding.error(CODE, where(stage),
						"条件「" + requirement + "」を満たす段階がありません。条件を外すか、段階を加えてください。")));
		return Stream.concat(circles, impossible);
	}

	/** Those that open one after the other when every day has come. */
	private static Set<StageId> opening(ScheduleConfiguration schedule) {
		var opening = new HashSet<StageId>();
		var size = -1;
		while (size < opening.size()) {
			size = opening.size();
			for (var stage : schedule.stages()) {
				if (stage.needs().stream().allMatch((need) -> isMet(need, opening))) {
					opening.add(stage.id());
				}
			}
		}
		return opening;
	}

	private static boolean isMet(Need need, Set<StageId> opening) {
		return need.kind() == Need.Kind.REQUIREMENT || opening.contains(new StageId(need.id()));
	}

	private static Stream<String> requirements(Stage stage) {
		return Stream.concat(
				stage.needs().stream().filter((need) -> need.kind() == Need.Kind.REQUIREMENT).map(Need::id),
				stage.done().stream());
	}

	private static boolean isBroughtAbout(ScheduleConfiguration schedule, String requirement) {
		var kind = BROUGHT_BY.get(requirement);
		if (kind == null || schedule.stages().stream().anyMatch((stage) -> stage.kind() == kind)) {
			return true;
		}
		return kind == StageKind.BUDGET_REQUEST
				&& schedule.stages().stream().anyMatch((stage) -> stage.kind() == StageKind.BUDGET_ASSESSMENT);
	}

	private static String where(Stage stage) {
		return stage.name() + "（" + stage.id() + "）";
	}

}
