package jp.sakutei.round.stage;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.mail.Letters;
import jp.sakutei.mail.MailKind;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.Rounds;

import org.springframework.stereotype.Component;

/** Tells at once whom it concerns that days of stages are others now. */
@Component
class StageDaysMail {

	private final Letters letters;

	private final Rounds rounds;

	private final Organization organization;

	private final BusinessClock clock;

	StageDaysMail(Letters letters, Rounds rounds, Organization organization, BusinessClock clock) {
		this.letters = letters;
		this.rounds = rounds;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * One mail a person, however many stages; nobody works by the days of a round that is
	 * not open.
	 * @param by name of who decided it
	 */
	void put(RoundId round, List<StageMove> moves, String reason, String by) {

		if (moves.isEmpty() || !rounds.isOpen(round)) {
			return;
		}
		var event = (moves.size() == 1) ? "「" + moves.get(0).stage().name() + "」" : "策定スケジュール";
		var letter = letters.of(round.value(), MailKind.DAYS_MOVED)
			.with("event", event)
			.with("changes", moves.stream().map(StageDaysMail::lines).collect(Collectors.joining("\n")))
			.with("reason", reason)
			.with("by", by)
			.link("/tasks");
		var concerned = EnumSet.noneOf(PostRole.class);
		moves.forEach((move) -> concerned.addAll(move.stage().concerned()));
		letters.send(letter, organization.holdersOf(concerned, clock.today()), round + "#" + clock.instant());
	}

	private static String lines(StageMove move) {
		return move.changes()
			.stream()
			.map((change) -> "  " + move.stage().name() + "　" + change.text())
			.collect(Collectors.joining("\n"));
	}

}
