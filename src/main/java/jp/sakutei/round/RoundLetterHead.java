package jp.sakutei.round;

import jp.sakutei.mail.LetterHead;

import org.springframework.stereotype.Component;

/** Names the round in its mails, and marks those of a sample round. */
@Component
class RoundLetterHead implements LetterHead {

	private final Rounds rounds;

	RoundLetterHead(Rounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public String roundName(String round) {
		return rounds.plan(new RoundId(round)).name();
	}

	@Override
	public boolean sample() {
		return rounds.atWork().stream().anyMatch(Plan::sample);
	}

}
