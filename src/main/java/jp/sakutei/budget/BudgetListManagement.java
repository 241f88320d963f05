package jp.sakutei.budget;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.common.Written;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundMayGoOn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a section's list. */
@Service
public class BudgetListManagement {

	private final BudgetLists lists;

	private final BudgetListEdits edits;

	private final BudgetConfirmer confirmer;

	private final Organization organization;

	private final Journal journal;

	private final BusinessClock clock;

	private final ApplicationEventPublisher events;

	BudgetListManagement(BudgetLists lists, BudgetListEdits edits, BudgetConfirmer confirmer, Organization organization,
			Journal journal, BusinessClock clock, ApplicationEventPublisher events) {
		this.lists = lists;
		this.edits = edits;
		this.confirmer = confirmer;
		this.organization = organization;
		this.journal = journal;
		this.clock = clock;
		this.events = events;
	}

	/** The section says what it requests. */
	@Transactional
	public List<FormError> fillIn(BudgetListId id, Actor actor, List<RequestedLine> lines) {

		var used = Right.REQUEST_BUDGET.require(actor, id.section());
		var list = lists.hold(id);
		if (list.state() != BudgetList.State.OPEN) {
			return moved(list);
		}
		var errors = BudgetListChecks.request(list, lines);
		if (!errors.isEmpty()) {
			return errors;
		}
		edits.fillIn(list, lines, actor.person(), actor.onBehalf(used).orElse(null));
		entry(list).with("total", lines.stream().mapToLong((line) -> line.amounts().total().orZero()).sum())
			.did(Deed.REQUEST_ENTERED, actor, used);
		events.publishEvent(new BudgetListFilledIn(id, false, confirmer.of(id.section(), actor.person()),
				list.step().confirmDue()));
		return List.of();
	}

	/**
	 * Somebody else confirms the request, the assessor what was recorded for him; or
	 * sends it back with a reason.
	 */
	@Transactional
	public List<FormError> confirm(BudgetListId id, Actor actor, boolean confirmed, String reason) {

		var list = lists.hold(id);
		var used = list.step().request()
				? Right.CONFIRM_BUDGET_REQUEST.require(actor, organization.section(id.section()))
				: Right.CONFIRM_ASSESSMENT.require(actor, Authority.parse(list.step().assessor()));
		if (list.state() != BudgetList.State.FILLED_IN) {
			return moved(list);
		}
		if (actor.person().equals(list.filledInBy())) {
			return List.of(FormError.of("ご自分が入力した一覧は確認できません。ほかの方が確認してください。"));
		}
		if (!confirmed && Written.isEmpty(reason)) {
			return List.of(new FormError("remarks", "差し戻す理由を入力してください。"));
		}
		if (confirmed) {
			entry(list).did(list.step().request() ? Deed.REQUEST_CONFIRMED : Deed.ASSESSMENT_CONFIRMED, actor, used);
			close(id, actor, used);
		}
		else {
			edits.sendBack(id, reason);
			entry(list).because(reason).did(Deed.REQUEST_SENT_BACK, actor, used);
			events.publishEvent(new BudgetListSentBack(id));
		}
		return List.of();
	}

	/**
	 * The budget office records a hearing or an assessment. The assessor's own word
	 * stands at once; what others record for him he confirms.
	 */
	@Transactional
	public List<FormError> assess(BudgetListId id, Actor actor, LocalDate heldOn, List<AssessedLine> lines) {

		var used = Right.RECORD_ASSESSMENT.require(actor);
		var list = lists.hold(id);
		if (list.state() != BudgetList.State.OPEN) {
			return moved(list);
		}
		if (heldOn.isAfter(clock.today())) {
			return List.of(new FormError("heldOn", "ヒアリング・査定の日に、今日より後の日は入力できません。"));
		}
		var errors = BudgetListChecks.assessment(list, lines);
		if (!errors.isEmpty()) {
			return errors;
		}
		edits.assess(list, lines, heldOn, actor.person(), actor.onBehalf(used).orElse(null));
		entry(list).did(Deed.ASSESSED, actor, used);
		var assessor = Authority.parse(list.step().assessor());
		if (used.equals(assessor) || actor.own().contains(assessor)) {
			close(id, actor, used);
		}
		else {
			events.publishEvent(new BudgetListFilledIn(id, true, assessor, list.step().confirmDue()));
		}
		return List.of();
	}

	private void close(BudgetListId id, Actor actor, Authority used) {
		edits.close(id, actor.person(), actor.onBehalf(used).orElse(null));
		events.publishEvent(new BudgetListClosed(id));
		events.publishEvent(new RoundMayGoOn(id.round()));
	}

	private Journal.Entry entry(BudgetList list) {
		return journal.of(list.id().round().value(), list.id().value());
	}

	private static List<FormError> moved(BudgetList list) {
		return List.of(FormError.of("この一覧は、ほかの方の操作で「" + list.stateLabel() + "」になっています。"));
	}

}
