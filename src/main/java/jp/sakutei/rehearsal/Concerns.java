package jp.sakutei.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.form.FormError;
import jp.sakutei.rehearsal.people.ScriptedPeople.Refusal;
import jp.sakutei.configuration.findings.Finding;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageManagement;
import jp.sakutei.round.stage.StageNeeds;
import jp.sakutei.round.stage.StageRequirement.Missing;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.round.stage.UnmetNeed;

import org.springframework.stereotype.Component;

/** 気づいた点 that only a run can tell. */
@Component
class Concerns {

	private static final int NAMED = 3;

	private final Stages stages;

	private final StageNeeds needs;

	private final StageManagement management;

	private final Leftovers leftovers;

	Concerns(Stages stages, StageNeeds needs, StageManagement management, Leftovers leftovers) {
		this.stages = stages;
		this.needs = needs;
		this.management = management;
		this.leftovers = leftovers;
	}

	List<Finding> of(RoundId round, LocalDate until, List<Refusal> refused) {

		var found = new ArrayList<Finding>();
		for (var stage : stages.of(round)) {
			if (stage.isWaiting() && !stage.planned().start().isAfter(until)) {
				found.add(neverOpens(stage, until));
			}
			else if (stage.isOpen() && stage.planned().end().isBefore(until)) {
				found.add(neverCloses(stage));
			}
			else if (!stage.isWaiting() && isOutsideItsMonths(stage)) {
				found.add(outsideItsMonths(stage));
			}
			if (stage.course().closedReason() != null) {
				found.add(Finding.warning("STAGE_INCOMPLETE", stage.id().value(),
						"「" + stage.name() + "」は、不足があるまま締め切られました：" + stage.course().closedReason()));
			}
		}
		refused.forEach((refusal) -> found.add(refused(refusal)));
		found.addAll(leftovers.nobodysTasks(round, until));
		found.addAll(leftovers.meetingsWithoutPapers(round));
		if (stages.of(round).stream().allMatch(Stage::isClosed)) {
			found.addAll(leftovers.undecidedSheets(round));
		}
		return found;
	}

	private Finding neverOpens(Stage stage, LocalDate until) {
		return Finding.error("STAGE_NEVER_OPENS", stage.id().value(), "「" + stage.name() + "」が始まりません。"
				+ needs.unmet(stage, until).stream().map(UnmetNeed::text).collect(Collectors.joining()));
	}

	private Finding neverCloses(Stage stage) {
		var missing = management.missing(stage.round(), stage.id());
		return Finding.error("STAGE_NEVER_CLOSES", stage.id().value(),
				"「" + stage.name() + "」が終わりません。"
						+ missing.stream().limit(NAMED).map(Missing::text).collect(Collectors.joining())
						+ ((missing.size() > NAMED) ? "ほか" + (missing.size() - NAMED) + "件" : ""));
	}

	private static boolean isOutsideItsMonths(Stage stage) {
		return !YearMonth.from(stage.course().start()).equals(YearMonth.from(stage.planned().start()))
				|| stage.course().end() != null
						&& YearMonth.from(stage.course().end()).isAfter(YearMonth.from(stage.planned().end()));
	}

	private static Finding outsideItsMonths(Stage stage) {
		return Finding.warning("STAGE_LATE", stage.id().value(),
				"「" + stage.name() + "」は、予定の月に収まりません。実際：" + JapaneseDates.full(stage.course().start()) + "～"
						+ ((stage.course().end() == null) ? "" : JapaneseDates.full(stage.course().end())));
	}

	private static Finding refused(Refusal refusal) {
		return Finding.error("TASK_REFUSED", refusal.item().businessKey(),
				"「" + refusal.item().name() + "」（" + refusal.item().subject() + "）が受け付けられません。"
						+ refusal.errors().stream().map(FormError::message).distinct().collect(Collectors.joining()));
	}

}
