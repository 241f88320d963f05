package jp.sakutei.hearing;

import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;

import org.springframework.stereotype.Component;

/** Every section was heard. */
@Component
class SectionsHeard implements StageRequirement {

	private final Hearings hearings;

	SectionsHeard(Hearings hearings) {
		this.hearings = hearings;
	}

	@Override
	public String id() {
		return "sections-heard";
	}

	@Override
	public List<Missing> missing(RoundId round, StageId stage) {

		var all = hearings.of(round.value());
		if (all.isEmpty()) {
			return List.of(new Missing("各課等ヒアリングはまだ始まっていません。", null, null));
		}
		return all.stream()
			.filter((hearing) -> !hearing.state().recorded())
			.map((hearing) -> new Missing("ヒアリング未実施：" + hearing.sectionName() + "（" + hearing.state().label() + "）",
					null, hearing.section()))
			.toList();
	}

}
