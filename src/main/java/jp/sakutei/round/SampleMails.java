package jp.sakutei.round;

import jp.sakutei.mail.SampleMarking;

import org.springframework.stereotype.Component;

/** Marks the mails of a sample round. */
@Component
class SampleMails implements SampleMarking {

	private final Rounds rounds;

	SampleMails(Rounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public boolean sample() {
		return rounds.atWork().stream().anyMatch(Plan::sample);
	}

}
