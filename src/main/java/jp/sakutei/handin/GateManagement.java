package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.handin.FieldRemarks.Remarked;
import jp.sakutei.handin.HandIns.Locked;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.matter.Matter;
import jp.sakutei.matter.MatterKind;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheetManagement;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 関門: heads and office approve a sheet or send it back. */
@Service
public class GateManagement {

	private final HandIns handIns;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final GateRouting routing;

	private final GateDecisions decisions;

	private final FieldRemarks remarks;

	private final LeastDues leastDues;

	private final SentBackMail sentBackMail;

	private final Matters matters;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	GateManagement(HandIns handIns, ProjectSheets sheets, ProjectSheetManagement projects, GateRouting routing,
			GateDecisions decisions, FieldRemarks remarks, LeastDues leastDues, SentBackMail sentBackMail,
			Matters matters, Journal journal, ApplicationEventPublisher events) {
		this.handIns = handIns;
		this.sheets = sheets;
		this.projects = projects;
		this.routing = routing;
		this.decisions = decisions;
		this.remarks = remarks;
		this.leastDues = leastDues;
		this.sentBackMail = sentBackMail;
		this.matters = matters;
		this.journal = journal;
		this.events = events;
	}

	/**
	 * Decides at the gate where the hand-in waits, on the revision that the person saw.
	 * Four eyes: refused to whoever wrote of it since the gate last approved, also as a
	 * substitute. Who holds the next gate too decides once, for both.
	 * @return what stands against it; empty when decided
	 */
	@Transactional
	public List<FormError> decide(HandInId id, Gate gate, Actor actor, GateDecision decision) {

		var locked = handIns.lock(id);
		var handIn = locked.handIn();
		if (handIn.gate() != gate) {
			return HandInRefusal.moved(handIn);
		}
		HandInManagement.requireTurn(handIn, actor);
		if (locked.authors().include(actor.person(), gate)) {
			return HandInRefusal.ownSheet();
		}
		if (!handIn.revision().equals(decision.revision())) {
			return HandInRefusal.otherRevision(handIn, decision.revision());
		}
		if (!decision.approved() && !decision.saysWhy()) {
			return HandInRefusal.noRemarks();
		}
		var unanswered = decision.approved() && !decision.hasRemarks() ? matters.unansweredOn(handIn.sheet().value())
				: List.<Matter>of();
		if (!unanswered.isEmpty()) {
			return HandInRefusal.unanswered(unanswered.size());
		}
		if (gate == Gate.OFFICE && decision.approved()) {
			var refusal = projects.setKind(handIn.sheet(), decision.kind(), decision.kindReason(), actor.person());
			if (!refusal.isEmpty()) {
				return refusal;
			}
		}
		decide(locked, handIn, gate, actor, decision);
		return List.of();
	}

	private void decide(Locked locked, HandIn handIn, Gate gate, Actor actor, GateDecision decision) {

		record(handIn, gate, decision, actor);
		if (!decision.approved()) {
			var dues = leastDues.afterSendingBack(new RoundId(handIn.round()), handIn.dues());
			handIns.markReturned(handIn.id(), dues);
			events.publishEvent(new HandInAwaited(handIn.id(), dues));
			sentBackMail.put(handIns.get(handIn.id()), sheets.get(handIn.sheet()), actor, decision.text());
		}
		events.publishEvent(
				new GateDecided(handIn.id(), gate, decision.approved(), routing.besides(locked.authors(), handIn)));
		if (decision.approved()) {
			alsoAtTheNext(locked, gate, actor, decision.remarks());
		}
	}

	/** The office decides by itself: it sets the 区分. */
	private void alsoAtTheNext(Locked locked, Gate passed, Actor actor, String despite) {
		var now = handIns.get(locked.handIn().id());
		if (passed == Gate.SECTION_HEAD && now.gate() == Gate.DEPARTMENT_HEAD && actor.holds(now.waitingFor())
				&& !locked.authors().include(actor.person(), now.gate())) {
			decide(locked, now, now.gate(), actor, GateDecision.approve(now.revision()).despite(despite));
		}
	}

	private void record(HandIn handIn, Gate gate, GateDecision decision, Actor actor) {

		var behalf = actor.onBehalf(handIn.waitingFor()).orElse(null);
		decisions.add(handIn, gate, decision, actor, behalf);
		remarks.add(new Remarked(handIn.sheet(), handIn.revision(), actor.person(), behalf), decision.atFields(),
				new MatterOrigin(MatterKind.GATE, handIn.id().value(), gate.label()), !decision.approved());
		var entry = journal.of(handIn.round(), handIn.sheet().value())
			.onBehalfOf(behalf)
			.because(decision.saysWhy() ? decision.text() : null)
			.with("gate", gate.label())
			.with("revision", handIn.revision());
		if (decision.approved()) {
			entry.with("deed", gate.deed()).did(Deed.GATE_PASSED, actor);
		}
		else {
			entry.did(Deed.SENT_BACK, actor);
		}
	}

}
