package jp.sakutei.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of the projects: locks the sheet, asks the {@link Project}, writes down
 * what has changed and tells it once. The same again is written down and tells nobody.
 */
@Service
@Transactional
public class ProjectSheetManagement {

	/** What stays with the project that others come out of. */
	private static final Set<String> NOT_INHERITED = Set.of("name", "earlierNames", "baseAmounts", "plannedAmounts",
			"plannedSchedule", "indicators");

	private final ProjectSheets sheets;

	private final ProjectChanges changes;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	ProjectSheetManagement(ProjectSheets sheets, ProjectChanges changes, Journal journal,
			ApplicationEventPublisher events) {
		this.sheets = sheets;
		this.changes = changes;
		this.journal = journal;
		this.events = events;
	}

	/**
	 * Does it, where nothing stands against it.
	 * @return what stands against it; empty when done
	 */
	public List<FormError> perform(ProjectSheetId id, ProjectDeed deed, Body by, Occasion occasion) {

		var sheet = sheets.lock(id);
		var refusal = sheet.project().refusal(deed, by, occasion.reason());
		if (refusal.isEmpty()) {
			written(sheet, sheet.project().change(deed, by, occasion.reason()), occasion);
		}
		return refusal.stream().toList();
	}

	/** The section withdraws its project: the head, or for a new one the staff too. */
	public List<FormError> withdraw(ProjectSheetId id, Actor actor, String reason) {

		var sheet = sheets.lock(id);
		Right.WITHDRAW_PROJECT.require(actor, sheet.section());
		var by = sheet.bodyOf(actor).orElseThrow();
		return perform(id, ProjectDeed.WITHDRAW, by, new Occasion(id.value(), reason, actor.person()));
	}

	/** The office takes a withdrawal back: the project stands where it stood. */
	public List<FormError> takeBack(ProjectSheetId id, Actor office, String reason) {

		Right.TAKE_BACK_WITHDRAWAL.require(office);
		var sheet = sheets.lock(id);
		var refusal = sheet.project().refusal(ProjectDeed.TAKE_BACK, Body.OFFICE, reason);
		if (refusal.isEmpty()) {
			var past = changes.of(id).last().orElseThrow();
			written(sheet, sheet.project().undo(ProjectDeed.TAKE_BACK, Body.OFFICE, reason, past),
					new Occasion(id.value(), reason, office.person()));
		}
		return refusal.stream().toList();
	}

	/**
	 * 訂正: undoes what a record had changed, and does what it ought to have said.
	 * @param right null where the right result does not change the project
	 */
	public List<FormError> correct(ProjectSheetId id, Optional<ProjectDeed> right, Body by, Occasion occasion) {

		var sheet = sheets.lock(id);
		var history = changes.of(id);
		var past = history.lastOf(occasion.source());
		if (right.isEmpty() && past.isEmpty()) {
			return List.of();
		}
		if (history.isOvertaken(occasion.source())) {
			return List.of(FormError.of("この記録の後に、ほかの記録で位置付けが変わっています。後の記録から順に訂正してください。"));
		}
		var now = sheet.project();
		var reason = occasion.reason();
		var refusal = now.refusal(ProjectDeed.CORRECT, by, reason);
		if (refusal.isPresent()) {
			return List.of(refusal.get());
		}
		var undone = past.map((each) -> now.undo(ProjectDeed.CORRECT, by, reason, each));
		var before = undone.map(ProjectChange::to).orElse(now);
		var against = right.flatMap((deed) -> before.refusal(deed, by, reason));
		if (against.isPresent()) {
			return List.of(against.get());
		}
		undone.ifPresent((change) -> written(sheet, change, occasion));
		right.ifPresent((deed) -> written(sheet, before.change(deed, by, reason), occasion));
		return List.of();
	}

	/**
	 * 区分, as the office checks the sheet.
	 * @param wanted null where the office says nothing of it
	 * @param why it differs from what the section proposes
	 */
	public List<FormError> setKind(ProjectSheetId id, String wanted, String why, PersonId office) {

		var sheet = sheets.lock(id);
		var change = sheet.project().setKind(wanted, why);
		if (!change.to().saysWhyItDiffers()) {
			return List.of(new FormError("kindReason", "課の提案「" + sheet.proposedKind() + "」と異なる区分にする理由を入力してください。"));
		}
		if (!change.changes()) {
			return List.of();
		}
		var refusal = change.setsKind() ? sheet.project().refusal(ProjectDeed.SET_KIND, Body.OFFICE, why)
				: Optional.<FormError>empty();
		if (refusal.isPresent() && wanted == null) {
			// what is decided keeps its 区分, whatever the section proposes since
			return List.of();
		}
		if (refusal.isEmpty()) {
			written(sheet, change, new Occasion(id.value(), change.reason(), office));
		}
		return refusal.stream().toList();
	}

	/**
	 * The section's project of that name, however wide it is written, if there is one
	 * that goes on. Until the transaction ends nobody else takes up a new one.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<ProjectSheet> named(RoundId round, String section, String name) {
		sheets.nextNewNumber(round.value());
		return sheets.ofSection(round.value(), section)
			.stream()
			.filter((sheet) -> Written.folded(sheet.name()).equals(Written.folded(name)))
			.findFirst();
	}

	/**
	 * Takes up a new project (新規) that a section proposes; its sheet is requested by the
	 * caller.
	 */
	public ProjectSheet propose(RoundId round, String section, String name, PersonId by) {

		var number = sheets.nextNewNumber(round.value());
		var sheet = new ProjectSheet(ProjectSheetId.of(round, number), round.value(), number, name, section, null,
				Project.proposed("新規"), null, null, FormValues.none(), null);
		sheets.add(sheet, false);
		journal.of(round.value(), sheet.id().value()).with("name", name).did(Deed.PROPOSED, by);
		return sheet;
	}

	/**
	 * A project that comes out of another one, with what that one was about, not its
	 * money.
	 */
	public ProjectSheet branch(ProjectSheet from, String name, PersonId by, String reason) {

		var number = sheets.nextNewNumber(from.round());
		var previous = new HashMap<>(from.previous().asMap());
		previous.keySet().removeAll(NOT_INHERITED);
		var sheet = new ProjectSheet(ProjectSheetId.of(new RoundId(from.round()), number), from.round(), number, name,
				from.section(), from.mainPolicy(), Project.proposed(from.kind()), null, from.progress(),
				new FormValues(previous), null);
		sheets.add(sheet, false);
		journal.of(from.round(), sheet.id().value())
			.because(reason)
			.with("from", from.title())
			.did(Deed.BRANCHED_OFF, by);
		return sheet;
	}

	private void written(ProjectSheet sheet, ProjectChange change, Occasion occasion) {

		changes.write(sheet.id(), change, occasion.source(), occasion.by());
		if (change.changes()) {
			record(sheet, change, occasion);
			events.publishEvent(new ProjectChanged(sheet, change, occasion.by()));
			events.publishEvent(new RoundMayGoOn(new RoundId(sheet.round())));
		}
	}

	private void record(ProjectSheet sheet, ProjectChange change, Occasion occasion) {

		var from = change.from();
		var to = change.to();
		if (from.placement() != to.placement()) {
			record(sheet, change, from.placement().label(), to.placement().label(), Deed.PLACED, occasion);
		}
		if (!from.kind().equals(to.kind())) {
			record(sheet, change, from.kind(), to.kind(), Deed.KIND_SET, occasion);
		}
	}

	private void record(ProjectSheet sheet, ProjectChange change, String from, String to, Deed deed,
			Occasion occasion) {
		journal.of(sheet.round(), sheet.id().value())
			.because(change.reason())
			.with("from", from)
			.with("to", to)
			.did(deed, occasion.by());
	}

}
