package jp.sakutei.council;

import java.util.List;

import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement;

import org.springframework.stereotype.Component;

/** Every opinion of the councils was answered in writing. */
@Component
class OpinionsAnswered implements StageRequirement {

	private final Opinions opinions;

	OpinionsAnswered(Opinions opinions) {
		this.opinions = opinions;
	}

	@Override
	public String id() {
		return "opinions-answered";
	}

	@Override
	public List<Missing> missing(RoundId round, StageId stage) {
		return opinions.of(round.value())
			.stream()
			.filter((opinion) -> !opinion.answered())
			.map((opinion) -> new Missing(opinion.meetingName() + "の意見に未回答：" + opinion.subject(), opinion.sheet(),
					opinion.section()))
			.toList();
	}

}
