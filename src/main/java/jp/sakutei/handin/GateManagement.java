package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.handin.FieldRemarks.Remarked;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
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

	private final HandInManagement management;

	private final ProjectSheets sheets;

	private final ProjectSheetManagement projects;

	private final GateRouting routing;

	private final GateDecisions decisions;

	private final FieldRemarks remarks;

	private final SentBackMail sentBackMail;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	GateManagement(HandIns handIns, HandInManagement management, ProjectSheets sheets, ProjectSheetManagement projects,
			GateRouting routing, GateDecisions decisions, FieldRemarks remarks, SentBackMail sentBackMail,
			Journal journal, ApplicationEventPublisher events) {
		this.handIns = handIns;
		this.management = management;
		this.sheets = sheets;
		this.projects = projects;
		this.routing = routing;
		this.decisions = decisions;
		this.remarks = remarks;
		this.sentBackMail = sentBackMail;
		this.journal = journal;
		this.events = events;
	}

	/**
	 * Decides at the gate where the hand-in waits. Four eyes: refused to the author, also
	 * as a substitute. Who holds the next gate too decides once, for both.
	 * @return what stands against it; empty when decided
	 */
	@Transactional
	public List<FormError> decide(HandInId id, Gate gate, Actor actor, GateDecision decision) {

		var handIn = handIns.getForUpdate(id);
		if (handIn.gate() != gate) {
			return HandInRefusal.moved(handIn);
		}
		HandInManagement.requireTurn(handIn, actor);
		if (actor.person().equals(handIn.submittedBy())) {
			return HandInRefusal.ownSheet();
		}
		if (!decision.approved() && !decision.saysWhy()) {
			return HandInRefusal.noRemarks();
		}
		if (gate == Gate.OFFICE && actor.person().equals(management.author(handIn))) {
			return HandInRefusal.ownSheet();
		}
		if (gate == Gate.OFFICE && decision.approved()) {
			var refusal = projects.setKind(handIn.sheet(), decision.kind(), decision.kindReason(), actor.person());
			if (!refusal.isEmpty()) {
				return refusal;
			}
		}
		record(handIn, gate, decision, actor);
		if (decision.approved()) {
			pass(handIn, gate, actor);
		}
		else {
			sendBack(handIn, gate, actor, decision);
		}
		return List.of();
	}

	private void pass(HandIn handIn, Gate gate, Actor actor) {

		var gates = routing.forAuthor(handIn, handIn.submittedBy());
		if (gate == Gate.SECTION_HEAD && gates.departmentHead()
				&& actor.holds(Authority.parse(gates.departmentHeadGroup()))) {
			record(handIn, Gate.DEPARTMENT_HEAD, GateDecision.approve(), actor);
			gates = gates.without(Gate.DEPARTMENT_HEAD);
		}
		management.moveOn(handIn, gates, gate);
		events.publishEvent(new GateDecided(handIn.id(), gate, true, gates));
		management.closedIfDone(handIn, gates.after(gate));
	}

	private void sendBack(HandIn handIn, Gate gate, Actor actor, GateDecision decision) {

		handIns.moveTo(handIn.id(), HandInState.DRAFTING, Authority.staff(handIn.section()).group());
		handIns.markReturned(handIn.id());
		sentBackMail.put(handIn, sheets.get(handIn.sheet()), actor, decision.text());
		events.publishEvent(new GateDecided(handIn.id(), gate, false, handIn.gates()));
	}

	private void record(HandIn handIn, Gate gate, GateDecision decision, Actor actor) {

		var behalf = actor.onBehalf(handIn.waitingFor()).orElse(null);
		decisions.add(handIn, gate, decision, actor, behalf);
		remarks.add(new Remarked(handIn.sheet(), handIn.revision(), gate.label(), actor.person(), behalf),
				decision.atFields(), handIn.id().value(), !decision.approved());
		journal.of(handIn.round(), handIn.sheet().value())
			.onBehalfOf(behalf)
			.because(decision.approved() && decision.atFields().isEmpty() ? null : decision.text())
			.with("gate", gate.label())
			.with("revision", handIn.revision())
			.did(decision.approved() ? Deed.GATE_PASSED : Deed.SENT_BACK, actor);
	}

}
