package jp.sakutei.matter;

import java.util.List;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening, answering and closing follow-ups. */
@Service
@Transactional
public class FollowUpManagement {

	private static final String GONE = "この対応事項は、すでにほかの人が処理しました。";

	private static final Authority OFFICE = Authority.of(PostRole.PLANNING_OFFICE);

	private final FollowUps followUps;

	private final Organization organization;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	FollowUpManagement(FollowUps followUps, Organization organization, Journal journal, BusinessClock clock,
			ApplicationEventPublisher events) {
		this.followUps = followUps;
		this.organization = organization;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	public FollowUpId open(NewFollowUp followUp) {

		var id = followUps.add(followUp, clock.today());
		journal.of(followUp.round(), id.value()).with("content", followUp.content()).happened(Deed.MATTER_OPENED);
		events.publishEvent(new FollowUpOpened(id, followUp.round(), followUp.section(), followUp.due()));
		return id;
	}

	public List<FormError> answer(FollowUpId id, String answer, Actor actor) {

		var followUp = followUps.get(id);
		var used = Right.ANSWER_MATTER.require(actor, answering(followUp));
		if (!followUps.answered(id, answer, actor.person(), clock.today())) {
			return List.of(FormError.of(GONE));
		}
		journal.of(followUp.round(), id.value()).with("answer", answer).did(Deed.MATTER_ANSWERED, actor, used);
		events.publishEvent(new FollowUpAnswered(id));
		return List.of();
	}

	/** Closes the follow-up, or sends the answer back with a remark. */
	public List<FormError> judge(FollowUpId id, boolean accepted, String remark, Actor actor) {

		var office = Right.JUDGE_ANSWER.require(actor);

		var followUp = followUps.get(id);
		if (!accepted && Written.isEmpty(remark)) {
			return List.of(new FormError("remark", "差し戻す理由を入力してください。"));
		}
		if (ownAnswer(followUp, actor)) {
			return List.of(FormError.of("自分が書いた回答は、ほかの人が確認します。"));
		}
		var judged = accepted ? followUps.closed(id, actor.person(), clock.today()) : followUps.returned(id, remark);
		if (!judged) {
			return List.of(FormError.of(GONE));
		}
		journal.of(followUp.round(), id.value())
			.because(remark)
			.did(accepted ? Deed.ANSWER_ACCEPTED : Deed.ANSWER_SENT_BACK, actor, office);
		events.publishEvent(new FollowUpAnswerJudged(id, followUp.round(), accepted));
		events.publishEvent(new RoundMayGoOn(new RoundId(followUp.round())));
		return List.of();
	}

	/**
	 * What asked for it was recorded wrongly.
	 * @param answeredToo also one that somebody has answered
	 * @return false when it is closed, or answered, already
	 */
	public boolean callOff(FollowUpId id, boolean answeredToo, String reason, Actor actor) {

		var office = Right.CALL_OFF.require(actor);
		var followUp = followUps.get(id);
		if (!followUps.calledOff(id, answeredToo, reason, actor.person(), clock.today())) {
			return false;
		}
		journal.of(followUp.round(), id.value()).because(reason).did(Deed.MATTER_CALLED_OFF, actor, office);
		events.publishEvent(new FollowUpCalledOff(id));
		events.publishEvent(new RoundMayGoOn(new RoundId(followUp.round())));
		return true;
	}

	/** Four eyes, except where the office has but one person. */
	private boolean ownAnswer(FollowUp followUp, Actor actor) {

		if (!actor.person().value().equals(followUp.answeredBy())) {
			return false;
		}
		var today = clock.today();
		return organization.holdersOf(OFFICE, today).size() + organization.substitutesOf(OFFICE, today).size() > 1;
	}

	private static Authority answering(FollowUp followUp) {
		return (followUp.section() != null) ? Authority.staff(followUp.section()) : OFFICE;
	}

}
