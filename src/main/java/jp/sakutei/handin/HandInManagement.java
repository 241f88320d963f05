package jp.sakutei.handin;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jp.sakutei.organization.Right;
import jp.sakutei.check.SheetJudgement;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Authority;
import jp.sakutei.organization.Organization;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectChanged;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提出: from the request to the checked sheet. Each call commits whole, with its process,
 * or not at all.
 */
@Service
public class HandInManagement {

	private final HandIns handIns;

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final FieldRemarks remarks;

	private final SheetJudgement judgement;

	private final GateRouting routing;

	private final Organization organization;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	HandInManagement(HandIns handIns, ProjectSheets sheets, Revisions revisions, FieldRemarks remarks,
			SheetJudgement judgement, GateRouting routing, Organization organization, Journal journal,
			ApplicationEventPublisher events, BusinessClock clock) {
		this.handIns = handIns;
		this.sheets = sheets;
		this.revisions = revisions;
		this.remarks = remarks;
		this.judgement = judgement;
		this.routing = routing;
		this.organization = organization;
		this.journal = journal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks the section for the sheet.
	 * @return empty when the sheet has an open hand-in already, or was withdrawn
	 */
	@Transactional
	public Optional<HandInId> request(HandInRequest request) {

		var sheet = sheets.lock(request.sheet());
		if (sheet.isOver()) {
			return Optional.empty();
		}
		var section = organization.section(sheet.section());
		var gates = routing.gates(request.reason(), section);
		var serial = handIns.nextSerial(sheet.id());
		var staff = Authority.staff(sheet.section());
		var handIn = new HandIn(HandInId.of(sheet.id(), serial), sheet.id(), sheet.round(), sheet.section(),
				section.department(), serial, new HandIn.Asked(request.reason(), request.note(), request.dues()),
				HandInState.REQUESTED, null, gates, null, null);
		if (!handIns.add(handIn, request.requestedBy())) {
			return Optional.empty();
		}
		journal.of(sheet.round(), sheet.id().value())
			.because(request.note())
			.with("occasion", request.reason().label())
			.did(Deed.HAND_IN_REQUESTED, request.requestedBy());
		events.publishEvent(new HandInRequested(handIn.id(), sheet.round(), staff.group(), gates, request.dues()));
		return Optional.of(handIn.id());
	}

	/** What the tables say of a sheet while it is written. */
	@Transactional(readOnly = true)
	public List<FormFinding> findings(HandInId id, FormValues answers) {
		return findings(handIns.get(id), answers);
	}

	/** The survey asks before anybody else has a word on the sheet. */
	private List<FormFinding> findings(HandIn handIn, FormValues answers) {
		return (handIn.reason() == HandInReason.SURVEY) ? judgement.ofRules(handIn.sheet(), answers)
				: judgement.findings(handIn.sheet(), answers);
	}

	/** The section has begun to write: the office sees who has not even begun. */
	@Transactional
	public void begun(HandInId id) {
		handIns.begun(id);
	}

	/**
	 * The section hands in: checks by the tables, a new revision, on to the first gate.
	 * @param formVersion content hash of the form that asked
	 * @return what stands against it; empty when handed in
	 */
	@Transactional
	public List<FormError> submit(HandInId id, Actor actor, FormValues answers, String formVersion) {

		var locked = handIns.lock(id);
		var handIn = locked.handIn();
		if (!handIn.state().isWithSection()) {
			return HandInRefusal.moved(handIn);
		}
		requireTurn(handIn, actor);
		var findings = findings(handIn, answers);
		var errors = SheetJudgement.refusals(findings, answers);
		if (!errors.isEmpty()) {
			return errors;
		}
		var number = locked.lastRevision() + 1;
		var behalf = actor.onBehalf(handIn.waitingFor())
			.map((holder) -> journal.lastOnBehalf(handIn.sheet().value(), Deed.ENTERED_FOR, actor.person())
				.orElse(holder))
			.orElse(null);
		var revision = new Revision(handIn.sheet(), number, id, formVersion, answers.with("notes", null),
				actor.person(), behalf, clock.instant().atOffset(ZoneOffset.UTC), null);
		revisions.add(revision, judgement.judgement(findings, answers), handIn.reason() == HandInReason.SURVEY);
		remarks.answer(handIn.sheet(), number, answers, actor.person());
		journal.of(handIn.round(), handIn.sheet().value())
			.onBehalfOf(behalf)
			.with("revision", number)
			.did(Deed.HANDED_IN, actor);

		handIns.submitted(id, actor.person(), number);
		events.publishEvent(new SheetHandedIn(id, routing.besides(locked.authors().and(actor.person()), handIn)));
		return List.of();
	}

	/**
	 * What the tables have against the sheet as it was handed in. For what did not come
	 * through the page, and for rules that began to hold meanwhile.
	 */
	@Transactional
	public List<String> findDeficiencies(HandInId id) {

		var handIn = handIns.lock(id).handIn();
		var deficiencies = judgement.deficiencies(handIn.sheet(), handIn.revision());
		if (!deficiencies.isEmpty()) {
			journal.of(handIn.round(), handIn.sheet().value())
				.with("deficiencies", deficiencies)
				.happened(Deed.FOUND_DEFICIENT);
		}
		return deficiencies;
	}

	/** What was withdrawn, or went on in others, is not handed in any more. */
	@EventListener
	void on(ProjectChanged event) {
		if (event.change().to().isOver()) {
			handIns.openOf(event.sheet().id()).ifPresent((handIn) -> stop(handIn, HandInState.WITHDRAWN));
		}
	}

	/** It need not be handed in any more. */
	void stop(HandIn handIn, HandInState as) {
		events.publishEvent(new HandInStopped(handIn.id(), as));
	}

	static void requireTurn(HandIn handIn, Actor actor) {
		Right.TAKE_TURN.require(actor, handIn.waitingFor());
	}

}
