package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a stage waits for, and what is missing before it closes freely. */
@Component
public class StageNeeds {

	private static final String OPEN = ":open";

	private final Stages stages;

	private final ObjectProvider<StageRequirement> requirements;

	StageNeeds(Stages stages, ObjectProvider<StageRequirement> requirements) {
		this.stages = stages;
		this.requirements = requirements;
	}

	/** What the stage still waits for on the day. */
	public List<UnmetNeed> unmet(Stage stage, LocalDate today) {
		return unmet(stage, stages.of(stage.round()), today);
	}

	/**
	 * What the stage still waits for on the day.
	 * @param all the stages of its round
	 */
	public List<UnmetNeed> unmet(Stage stage, List<Stage> all, LocalDate today) {

		var unmet = new ArrayList<UnmetNeed>();
		if (today.isBefore(stage.opensOn())) {
			unmet.add(new UnmetNeed(UnmetNeed.DAY,
					(stage.isMeeting() ? "準備を始める日（" : "開始の予定日（") + JapaneseDates.full(stage.opensOn()) + "）になっていません。",
					List.of()));
		}
		var byId = all.stream().collect(Collectors.toMap((each) -> each.id().value(), Function.identity()));
		stage.conditions().needs().forEach((need) -> unmet(stage, need, byId).ifPresent(unmet::add));
		return unmet;
	}

	/** What is missing for the stage to be done. */
	public List<Missing> missing(Stage stage) {
		return stage.conditions()
			.done()
			.stream()
			.flatMap((requirement) -> requirement(requirement).missing(stage.round(), stage.id()).stream())
			.distinct()
			.toList();
	}

	/** A page of what is missing, from 1. */
	public StageRest rest(Stage stage, int page) {

		var count = count(stage);
		var paging = StageRest.paging(page, count);
		var done = stage.conditions().done();
		var missing = (done.size() == 1)
				? requirement(done.get(0)).missing(stage.round(), stage.id(), paging.offset(), StageRest.PER_PAGE)
				: missing(stage).stream().skip(paging.offset()).limit(StageRest.PER_PAGE).toList();
		return new StageRest(missing, count, paging);
	}

	private int count(Stage stage) {
		var done = stage.conditions().done();
		return (done.size() == 1)
				? requirement(done.get(0)).count(stage.round(), stage.id(), StageRest.MOST_COUNTED + 1)
				: Math.min(missing(stage).size(), StageRest.MOST_COUNTED + 1);
	}

	private Optional<UnmetNeed> unmet(Stage stage, String need, Map<String, Stage> byId) {

		var other = byId.get(need.endsWith(OPEN) ? need.substring(0, need.length() - OPEN.length()) : need);
		if (other == null) {
			var requirement = requirement(need);
			var missing = requirement.missing(stage.round(), stage.id(), 0, StageRest.PER_PAGE);
			return missing.isEmpty() ? Optional.empty()
					: Optional.of(new UnmetNeed(need,
							summary(missing, requirement.count(stage.round(), stage.id(), StageRest.MOST_COUNTED + 1)),
							missing));
		}
		if (need.endsWith(OPEN)) {
			return other.isWaiting() ? unmet(need, other, "が始まっていません。") : Optional.empty();
		}
		return other.isClosed() ? Optional.empty() : unmet(need, other, "が終わっていません。");
	}

	private static Optional<UnmetNeed> unmet(String need, Stage other, String what) {
		return Optional.of(new UnmetNeed(need, "「" + other.name() + "」" + what, List.of()));
	}

	private static String summary(List<Missing> missing, int count) {
		return (count <= 1) ? missing.get(0).text() : missing.get(0).text() + " ほか" + StageRest.text(count - 1);
	}

	private StageRequirement requirement(String id) {
		return requirements.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no requirement " + id));
	}

}
