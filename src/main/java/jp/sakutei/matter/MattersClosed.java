package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;

import org.springframework.stereotype.Component;

/** Nothing is left to follow up. */
@Component
class MattersClosed implements StageRequirement {

	private final Matters matters;

	MattersClosed(Matters matters) {
		this.matters = matters;
	}

	@Override
	public String id() {
		return "follow-ups-closed";
	}

	@Override
	public List<Missing> missing(RoundId round, StageId stage) {
		return matters.open(round.value())
			.stream()
			.map((matter) -> new Missing("対応事項が未了：" + matter.subject() + "（" + matter.answeredByWhom() + "）",
					matter.sheet(), matter.section(), "対応事項が未了"))
			.toList();
	}

}
