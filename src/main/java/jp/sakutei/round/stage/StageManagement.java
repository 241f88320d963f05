package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.common.Written;
import jp.sakutei.organization.Right;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.StageId;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening stages early, and closing them. */
@Service
@Transactional
public class StageManagement {

	private final Stages stages;

	private final StageNeeds needs;

	private final ClosingCheck check;

	private final BusinessCalendar calendar;

	private final Rounds rounds;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	StageManagement(Stages stages, StageNeeds needs, ClosingCheck check, Rounds rounds, Journal journal,
			ApplicationEventPublisher events, BusinessClock clock, BusinessCalendar calendar) {
		this.stages = stages;
		this.needs = needs;
		this.check = check;
		this.calendar = calendar;
		this.rounds = rounds;
		this.journal = journal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a stage before its day, or without what it needs.
	 * @param reasons why each unmet need does not count, by {@link UnmetNeed#need()}
	 * @return what stands against it; empty when the stage is open
	 */
	public List<FormError> openEarly(RoundId round, StageId id, Map<String, String> reasons, Actor actor) {

		stages.lock(round);
		var stage = stages.get(round, id);
		Right.MANAGE_STAGE.require(actor, stage.office());
		if (!stage.isWaiting()) {
			return List.of(FormError.of("「" + stage.name() + "」は、すでに始まっています。"));
		}
		if (!rounds.isOpen(round)) {
			return List.of(FormError.of("策定が始まっていません。"));
		}
		var unmet = needs.unmet(stage, clock.today());
		var errors = unmet.stream()
			.filter((need) -> Written.isEmpty(reasons.getOrDefault(need.need(), "")))
			.map((need) -> new FormError(need.need(), "早めに始める理由を入力してください：" + need.text()))
			.toList();
		return errors.isEmpty() ? open(stage, unmet, reasons, actor) : errors;
	}

	private List<FormError> open(Stage stage, List<UnmetNeed> unmet, Map<String, String> reasons, Actor actor) {

		var overridden = unmet.stream()
			.map((need) -> new OverriddenNeed(stage.id(), need.need(), need.text(), reasons.get(need.need()).strip()))
			.toList();
		var reason = overridden.stream().map(OverriddenNeed::reason).distinct().collect(Collectors.joining(" "));
		stages.open(stage, clock.today());
		if (!overridden.isEmpty()) {
			stages.openedEarly(stage, actor.person(), reason, overridden);
		}
		journal.of(stage.round().value(), stage.subject())
			.because(reason)
			.with("needs", overridden.stream().map(OverriddenNeed::text).toList())
			.did(Deed.STAGE_OPENED_EARLY, actor, stage.office());
		events.publishEvent(new StageOpened(stage.round(), stage.id(), stage.kind()));
		events.publishEvent(new RoundMayGoOn(stage.round()));
		return List.of();
	}

	/** What is missing for the stage to be done. */
	@Transactional(readOnly = true)
	public List<Missing> missing(RoundId round, StageId id) {
		return needs.missing(stages.get(round, id));
	}

	/** What stands against closing the stage like this. */
	@Transactional(readOnly = true)
	public List<FormError> against(RoundId round, StageId id, StageClosing closing) {
		return check.errors(missing(round, id), closing, calendar.of(round));
	}

	/**
	 * The office closes a stage: freely when nothing is missing, else with a reason and a
	 * decision on each missing sheet.
	 * @return what stands against it; empty when the stage is closed
	 */
	public List<FormError> close(RoundId round, StageId id, StageClosing closing, Actor actor) {

		stages.lock(round);
		var stage = stages.get(round, id);
		Right.MANAGE_STAGE.require(actor, stage.office());
		if (!stage.isOpen() || !stage.isClosedByTask()) {
			return List.of(FormError.of("「" + stage.name() + "」は、締め切れる状態ではありません。"));
		}
		var missing = needs.missing(stage);
		var errors = check.errors(missing, closing, calendar.of(round));
		if (!errors.isEmpty()) {
			return errors;
		}
		leaveBehind(stage, sheets(missing), closing, actor);
		journal.of(round.value(), stage.subject())
			.because(closing.reason())
			.with("missing", missing.stream().map(Missing::text).toList())
			.did(Deed.STAGE_CLOSED, actor, stage.office());
		closed(stage, missing.isEmpty() ? null : closing.reason());
		return List.of();
	}

	/** A meeting of the stage was held. */
	public void held(RoundId round, StageId id, LocalDate day) {
		stages.lock(round);
		stages.held(round, id, day);
	}

	/** A meeting or a record has closed its stage; twice changes nothing. */
	public void closed(RoundId round, StageId id) {
		closed(round, id, null);
	}

	/**
	 * A meeting or a record has closed its stage.
	 * @param reason where it was closed without a result: the meeting was cancelled
	 */
	public void closed(RoundId round, StageId id, String reason) {

		stages.lock(round);
		var stage = stages.get(round, id);
		if (stage.isOpen()) {
			journal.of(round.value(), stage.subject())
				.because(reason)
				.with("stage", stage.name())
				.happened(Deed.STAGE_ENDED);
			closed(stage, reason);
		}
	}

	private void closed(Stage stage, String reason) {
		stages.close(stage, clock.today(), reason);
		events.publishEvent(new StageClosed(stage.round(), stage.id(), stage.kind()));
		events.publishEvent(new RoundMayGoOn(stage.round()));
	}

	private void leaveBehind(Stage stage, Set<String> missing, StageClosing closing, Actor actor) {
		for (var sheet : closing.sheets()) {
			// one that came in while the office was typing is not missing any more
			if (missing.contains(sheet.sheet())) {
				stages.leaveBehind(stage, sheet, actor.person(), clock.today());
				events.publishEvent(new SheetLeftBehind(stage.round(), stage.id(), sheet, actor));
			}
		}
	}

	private static Set<String> sheets(List<Missing> missing) {
		return missing.stream().map(Missing::sheet).filter((sheet) -> sheet != null).collect(Collectors.toSet());
	}

}
