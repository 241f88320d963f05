package jp.sakutei.budget.adjustment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jp.sakutei.budget.BudgetLineCorrected;
import jp.sakutei.budget.BudgetListClosed;
import jp.sakutei.budget.vote.BudgetVoteRecorded;
import jp.sakutei.form.FormError;
import jp.sakutei.handin.HandInClosed;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.LeastDues;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInState;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.matter.Matter;
import jp.sakutei.matter.MatterOpened;
import jp.sakutei.matter.MatterState;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Right;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 各課等調整: sections hand in again what was asked of them and what the budget says
 * differently from the plan, or say why it stays.
 */
@Service
@Transactional
public class AdjustmentManagement {

	private final PlanDifferences differences;

	private final Matters matters;

	private final HandInManagement handIns;

	private final ProjectSheets sheets;

	private final Stages stages;

	private final LeastDues leastDues;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	AdjustmentManagement(PlanDifferences differences, Matters matters, HandInManagement handIns, ProjectSheets sheets,
			Stages stages, LeastDues leastDues, Journal journal, ApplicationEventPublisher events) {
		this.differences = differences;
		this.matters = matters;
		this.handIns = handIns;
		this.sheets = sheets;
		this.stages = stages;
		this.leastDues = leastDues;
		this.journal = journal;
		this.events = events;
	}

	/** When the adjustment begins: what is known by then. */
	public void open(RoundId round) {
		var dues = dues(round);
		matters.open(round.value())
			.stream()
			.filter((matter) -> matter.state().isUnanswered())
			.map(Matter::sheet)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((sheet) -> request(new ProjectSheetId(sheet), dues));
		workIn(round);
	}

	/**
	 * As each list of the last assessment is recorded its own sheets are asked for:
	 * nobody waits for the others.
	 */
	@EventListener
	void on(BudgetListClosed event) {
		workIn(event.list().round());
	}

	/** What the assembly amended is the last word on the plan's year. */
	@EventListener
	void on(BudgetVoteRecorded event) {
		workIn(event.round());
	}

	@EventListener
	void on(BudgetLineCorrected event) {
		workIn(event.list().round());
	}

	/** An opinion or a condition that comes while the sections adjust. */
	@EventListener
	void on(MatterOpened event) {
		var round = new RoundId(event.round());
		var sheet = matters.get(event.matter()).sheet();
		if (sheet != null && adjustment(round).filter(Stage::isOpen).isPresent()) {
			request(new ProjectSheetId(sheet), dues(round));
		}
	}

	/** A sheet that was away for another reason, when its assessment came. */
	@EventListener
	void on(HandInClosed event) {
		var round = new RoundId(event.round());
		if (event.state() != HandInState.WITHDRAWN && hasBegun(round)) {
			differences.of(round, event.sheet()).ifPresent((difference) -> request(difference, round));
		}
	}

	/**
	 * もう一度求める: the office does not take the reason, or wants to see the sheet again.
	 * @param note what is asked, in the office's words
	 * @param seen the difference that the office had in view
	 */
	public List<FormError> askAgain(RoundId round, ProjectSheetId sheet, Actor actor, String note, String seen) {

		Right.JUDGE_PLAN_DIFFERENCE.require(actor);
		var difference = seen(round, sheet, seen);
		var errors = difference.map((each) -> each.refusalToAsk(note)).orElse(PlanDifference.CHANGED_MEANWHILE);
		if (errors.isEmpty()) {
			handIns.request(new HandInRequest(sheet, HandInReason.ASSESSMENT,
					difference.get().request() + "\n" + note.strip(), dues(round), actor.person()));
		}
		return errors;
	}

	/** 承認する: the office takes the section's reason for this very difference. */
	public List<FormError> accept(RoundId round, ProjectSheetId sheet, Actor actor, String seen) {

		var used = Right.JUDGE_PLAN_DIFFERENCE.require(actor);
		var difference = seen(round, sheet, seen);
		var errors = difference.map(PlanDifference::refusalToAccept).orElse(PlanDifference.CHANGED_MEANWHILE);
		if (errors.isEmpty()) {
			differences.accept(difference.get(), actor.person(), actor.onBehalf(used).orElse(null));
			journal.of(round.value(), sheet.value())
				.because(difference.get().explanation())
				.with("difference", difference.get().sentence())
				.did(Deed.PLAN_DIFFERENCE_ACCEPTED, actor, used);
			events.publishEvent(new RoundMayGoOn(round));
		}
		return errors;
	}

	/** The difference that the office had in view; empty where it is another by now. */
	private Optional<PlanDifference> seen(RoundId round, ProjectSheetId sheet, String seen) {
		sheets.lock(sheet);
		return differences.of(round, sheet).filter((difference) -> difference.seen().equals(seen));
	}

	/** Asks for every sheet of the plan that differs and gives no reason. */
	private void workIn(RoundId round) {
		if (hasBegun(round)) {
			differences.of(round).forEach((difference) -> request(difference, round));
		}
	}

	private void request(ProjectSheetId sheet, Dues dues) {
		handIns.request(new HandInRequest(sheet, HandInReason.OPINION, "会議・審議会の意見や条件への対応を反映してください。", dues, null));
	}

	private void request(PlanDifference difference, RoundId round) {
		if (difference.state() == PlanDifference.State.NOT_ASKED) {
			handIns.request(new HandInRequest(difference.sheet(), HandInReason.ASSESSMENT, difference.request(),
					dues(round), null));
		}
	}

	/** Until then the sections have the whole of what there is to adjust before them. */
	private boolean hasBegun(RoundId round) {
		return adjustment(round).filter(Stage::isWaiting).isEmpty();
	}

	/** As the schedule of the adjustment says, with time enough. */
	private Dues dues(RoundId round) {
		return adjustment(round)
			.map((stage) -> new Dues(or(stage.planned().due().fillIn(), stage),
					or(stage.planned().due().sectionHead(), stage), or(stage.planned().due().departmentHead(), stage),
					or(stage.planned().due().office(), stage)))
			.map((planned) -> leastDues.of(round, planned))
			.orElseGet(() -> leastDues.of(round));
	}

	private Optional<Stage> adjustment(RoundId round) {
		return stages.of(round).stream().filter((stage) -> stage.kind() == StageKind.ADJUSTMENT).findFirst();
	}

	private static LocalDate or(LocalDate due, Stage stage) {
		return (due != null) ? due : stage.planned().end();
	}

}
