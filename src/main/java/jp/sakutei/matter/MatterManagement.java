package jp.sakutei.matter;

import java.util.List;
import java.util.stream.Stream;

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
import jp.sakutei.rules.DecisionTables;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 対応事項: raising, answering, accepting and calling off. */
@Service
@Transactional
public class MatterManagement {

	private static final String GONE = "この対応事項は、すでにほかの人が処理しました。";

	/** As its form has it. */
	private static final int MOST_CHARACTERS = 2000;

	private static final int MOST_OF_A_REASON = 1000;

	private static final Authority OFFICE = Authority.of(PostRole.PLANNING_OFFICE);

	private final Matters matters;

	private final Organization organization;

	private final DecisionTables tables;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	MatterManagement(Matters matters, Organization organization, DecisionTables tables, Journal journal,
			BusinessClock clock, ApplicationEventPublisher events) {
		this.matters = matters;
		this.organization = organization;
		this.tables = tables;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	public MatterId open(NewMatter matter) {

		var id = matters.add(matter);
		journal.of(matter.round(), id.value()).with("content", matter.content()).happened(Deed.MATTER_OPENED);
		events.publishEvent(new MatterOpened(id, matter.round(), matter.section(), matter.due()));
		return id;
	}

	/**
	 * @param declines 対応しない: the answer says why
	 */
	public List<FormError> answer(MatterId id, String answer, boolean declines, Actor actor) {

		var matter = matters.get(id);
		var used = Right.ANSWER_MATTER.require(actor, answering(matter));
		if (Written.isEmpty(answer)) {
			return List.of(new FormError("answer", declines ? "対応しない理由を入力してください。" : "対応・考え方を入力してください。"));
		}
		if (answer.codePointCount(0, answer.length()) > MOST_CHARACTERS) {
			return List.of(new FormError("answer", "対応・考え方は" + MOST_CHARACTERS + "文字以内で入力してください。"));
		}
		var headConfirms = headConfirms(matter, actor);
		if (!matters.answered(id, answer, declines, headConfirms, actor.person())) {
			return List.of(FormError.of(GONE));
		}
		journal.of(matter.round(), id.value()).with("answer", answer).did(Deed.MATTER_ANSWERED, actor, used);
		events.publishEvent(new MatterAnswered(id, headConfirms));
		return List.of();
	}

	/**
	 * The section's head looks at an answer before the office does, where the table says
	 * so; whoever wrote it as the only head leaves it to the office.
	 */
	private boolean headConfirms(Matter matter, Actor author) {
		if (matter.section() == null || !AnswerGates.headConfirms(tables, matter.origin().kind())) {
			return false;
		}
		var head = Authority.sectionHead(matter.section());
		var today = clock.today();
		return Stream
			.concat(organization.holdersOf(head, today).stream(), organization.substitutesOf(head, today).stream())
			.anyMatch((each) -> !each.id().equals(author.person()));
	}

	/** 課長の確認: passes the answer on to the office, or sends it back with a remark. */
	public List<FormError> confirm(MatterId id, boolean confirmed, String remark, Actor actor) {

		var matter = matters.get(id);
		var head = Right.CONFIRM_ANSWER.require(actor, Authority.sectionHead(matter.section()));
		var errors = reason(confirmed, remark);
		if (!errors.isEmpty()) {
			return errors;
		}
		if (matter.state() != MatterState.ANSWERED || !matter.last().awaitsHead()) {
			return List.of(FormError.of(GONE));
		}
		if (actor.person().value().equals(matter.answeredBy())) {
			return List.of(FormError.of("自分が書いた回答は、ほかの人が確認します。"));
		}
		var done = confirmed ? matters.confirmed(id, actor.person()) : matters.returned(id, remark, actor.person());
		if (!done) {
			return List.of(FormError.of(GONE));
		}
		journal.of(matter.round(), id.value())
			.because(remark)
			.did(confirmed ? Deed.ANSWER_CONFIRMED : Deed.ANSWER_SENT_BACK, actor, head);
		events.publishEvent(new AnswerConfirmed(id, confirmed));
		return List.of();
	}

	private static List<FormError> reason(boolean accepted, String remark) {
		if (!accepted && Written.isEmpty(remark)) {
			return List.of(new FormError("remark", "差し戻す理由を入力してください。"));
		}
		if (remark != null && remark.codePointCount(0, remark.length()) > MOST_OF_A_REASON) {
			return List.of(new FormError("remark", "差し戻す理由は" + MOST_OF_A_REASON + "文字以内で入力してください。"));
		}
		return List.of();
	}

	/** Accepts the last answer, or sends it back with a remark. */
	public List<FormError> judge(MatterId id, boolean accepted, String remark, Actor actor) {

		var office = Right.JUDGE_ANSWER.require(actor);

		var matter = matters.get(id);
		var errors = reason(accepted, remark);
		if (!errors.isEmpty()) {
			return errors;
		}
		if (matter.state() != MatterState.ANSWERED) {
			return List.of(FormError.of(GONE));
		}
		if (matter.last().awaitsHead()) {
			return List.of(FormError.of("この回答は、課長の確認を待っています。"));
		}
		if (ownAnswer(matter, actor)) {
			return List.of(FormError.of("自分が書いた回答は、ほかの人が確認します。"));
		}
		var judged = accepted ? matters.accepted(id, matter.last().declines(), actor.person())
				: matters.returned(id, remark, actor.person());
		if (!judged) {
			return List.of(FormError.of(GONE));
		}
		journal.of(matter.round(), id.value())
			.because(remark)
			.did(accepted ? Deed.ANSWER_ACCEPTED : Deed.ANSWER_SENT_BACK, actor, office);
		events.publishEvent(new AnswerJudged(id, matter.round(), accepted));
		events.publishEvent(new RoundMayGoOn(new RoundId(matter.round())));
		return List.of();
	}

	/**
	 * What asked for it was recorded wrongly.
	 * @param answeredToo also one that somebody has answered
	 * @return false when it is closed, or answered, already
	 */
	public boolean callOff(MatterId id, boolean answeredToo, String reason, Actor actor) {

		var office = Right.CALL_OFF.require(actor);
		var matter = matters.get(id);
		if (!matters.calledOff(id, answeredToo, reason, actor.person())) {
			return false;
		}
		journal.of(matter.round(), id.value()).because(reason).did(Deed.MATTER_CALLED_OFF, actor, office);
		events.publishEvent(new MatterCalledOff(id));
		events.publishEvent(new RoundMayGoOn(new RoundId(matter.round())));
		return true;
	}

	/** Four eyes, except where the office has but one person. */
	private boolean ownAnswer(Matter matter, Actor actor) {

		if (!actor.person().value().equals(matter.answeredBy())) {
			return false;
		}
		var today = clock.today();
		return organization.holdersOf(OFFICE, today).size() + organization.substitutesOf(OFFICE, today).size() > 1;
	}

	private static Authority answering(Matter matter) {
		return (matter.section() != null) ? Authority.staff(matter.section()) : OFFICE;
	}

}
