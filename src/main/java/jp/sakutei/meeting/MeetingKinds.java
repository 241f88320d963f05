package jp.sakutei.meeting;

import java.util.List;

import jp.sakutei.round.ResultWord;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundSettings;

import org.springframework.stereotype.Component;

/** The kinds of meeting of each round, with their result words. */
@Component
public class MeetingKinds {

	private final RoundSettings settings;

	MeetingKinds(RoundSettings settings) {
		this.settings = settings;
	}

	public MeetingKind get(String round, String id) {
		var kind = settings.meeting(new RoundId(round), id);
		return new MeetingKind(round, kind.id(), kind.name(), kind.agenda(), kind.decides(), kind.opinions(),
				kind.members());
	}

	/** The result words, in their order. */
	public List<ResultWord> results(MeetingKind kind) {
		return settings.resultWords(new RoundId(kind.round()), kind.id());
	}

}
