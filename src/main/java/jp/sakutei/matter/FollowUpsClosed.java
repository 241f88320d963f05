package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;

import org.springframework.stereotype.Component;

/** Nothing is left to follow up. */
@Component
class FollowUpsClosed implements StageRequirement {

	private final FollowUps followUps;

	FollowUpsClosed(FollowUps followUps) {
		this.followUps = followUps;
	}

	@Override
	public String id() {
		return "follow-ups-closed";
	}

	@Override
	public List<Missing> missing(RoundId round, StageId stage) {
		return followUps.open(round.value())
			.stream()
			.map((followUp) -> new Missing("対応事項が未了：" + followUp.subject() + "（" + followUp.answeredByWhom() + "）",
					followUp.sheet(), followUp.section(), "対応事項が未了"))
			.toList();
	}

}
