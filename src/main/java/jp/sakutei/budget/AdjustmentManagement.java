package jp.sakutei.budget;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.matter.FollowUp;
import jp.sakutei.matter.FollowUpOpened;
import jp.sakutei.matter.FollowUpState;
import jp.sakutei.matter.FollowUps;
import jp.sakutei.handin.HandInClosed;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInRequest;
import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.handin.HandInState;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageClosed;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.stage.Stages;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 各課等調整: sections hand in again what was asked of them and what was assessed differently
 * from the plan.
 */
@Service
@Transactional
public class AdjustmentManagement {

	/** Where the schedule leaves no time. */
	private static final int LEAST_DAYS = 7;

	private final Assessments assessments;

	private final FollowUps followUps;

	private final HandInManagement handIns;

	private final HandIns all;

	private final Stages stages;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	AdjustmentManagement(Assessments assessments, FollowUps followUps, HandInManagement handIns, HandIns all,
			Stages stages, BusinessCalendar calendar, BusinessClock clock) {
		this.assessments = assessments;
		this.followUps = followUps;
		this.handIns = handIns;
		this.all = all;
		this.stages = stages;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** When the adjustment begins: what is known by then. */
	public void open(RoundId round) {
		var dues = dues(round);
		followUps.open(round.value())
			.stream()
			.filter((followUp) -> followUp.state() == FollowUpState.OPEN)
			.map(FollowUp::sheet)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((sheet) -> request(new ProjectSheetId(sheet), dues));
		workIn(round);
	}

	/** Asks for every sheet of the plan whose amount is not the assessed one. */
	public void workIn(RoundId round) {
		if (isOver(round)) {
			var dues = dues(round);
			assessments.sheetsToAdjust(round).forEach((sheet) -> request(sheet, dues));
		}
	}

	@EventListener
	void on(StageClosed event) {
		var last = assessments.lastStep(event.round());
		if (event.kind() == StageKind.BUDGET_ASSESSMENT
				&& last.filter((step) -> step.stage().equals(event.stage())).isPresent()) {
			workIn(event.round());
		}
	}

	/** An opinion or a condition that comes while the sections adjust. */
	@EventListener
	void on(FollowUpOpened event) {
		var round = new RoundId(event.round());
		var sheet = followUps.get(event.followUp()).sheet();
		if (sheet != null && adjustment(round).filter(Stage::isOpen).isPresent()) {
			request(new ProjectSheetId(sheet), dues(round));
		}
	}

	@EventListener
	void on(BudgetLineCorrected event) {
		workIn(event.list().round());
	}

	/** A sheet that was away for another reason, when the assessment came. */
	@EventListener
	void on(HandInClosed event) {
		var round = new RoundId(event.round());
		if (event.state() == HandInState.CHECKED && all.get(event.handIn()).reason() != HandInReason.ASSESSMENT
				&& isOver(round)) {
			assessments.sheetsToAdjust(round)
				.stream()
				.filter((sheet) -> sheet.sheet().equals(event.sheet()))
				.forEach((sheet) -> request(sheet, dues(round)));
		}
	}

	private void request(ProjectSheetId sheet, Dues dues) {
		handIns.request(new HandInRequest(sheet, HandInReason.OPINION, "会議・審議会の意見や条件への対応を反映してください。", dues, null));
	}

	private void request(SheetToAdjust sheet, Dues dues) {
		handIns.request(new HandInRequest(sheet.sheet(), HandInReason.ASSESSMENT,
				"初年度の計画額を査定額 %,d千円に合わせてください。".formatted(sheet.assessed()), dues, null));
	}

	private boolean isOver(RoundId round) {
		return assessments.lastStep(round)
			.flatMap((step) -> stages.find(round, step.stage()))
			.filter(Stage::isClosed)
			.isPresent();
	}

	/** As the schedule of the adjustment says, but never in the past. */
	private Dues dues(RoundId round) {

		var least = calendar.of(round).next(clock.today().plusDays(LEAST_DAYS));
		var planned = adjustment(round)
			.map((stage) -> new Dues(or(stage.due().fillIn(), stage), or(stage.due().sectionHead(), stage),
					or(stage.due().departmentHead(), stage), or(stage.due().office(), stage)))
			.orElseGet(() -> Dues.allOn(least));
		return planned.fillIn().isAfter(clock.today()) ? planned : Dues.allOn(least);
	}

	private Optional<Stage> adjustment(RoundId round) {
		return stages.of(round).stream().filter((stage) -> stage.kind() == StageKind.ADJUSTMENT).findFirst();
	}

	private static LocalDate or(LocalDate due, Stage stage) {
		return (due != null) ? due : stage.plannedEnd();
	}

}
