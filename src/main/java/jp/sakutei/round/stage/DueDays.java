package jp.sakutei.round.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.organization.Right;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Person;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.RoundMayGoOn;
import jp.sakutei.round.ScheduleConfiguration;
import jp.sakutei.round.StageId;
import jp.sakutei.round.calendar.BusinessCalendar;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 期限の変更: the only way to move a day of a stage. Whoever has a day that hangs on it (open
 * tasks, hand-ins, lists, meetings) moves it along on {@link StageDaysMoved}, in the same
 * transaction.
 */
@Service
@Transactional
public class DueDays {

	/** The field by which a page carries the days that it showed. */
	public static final String SHOWN = "shown";

	private static final String TAKEN = "設定ファイルの取り込み";

	private final Stages stages;

	private final BusinessCalendar calendar;

	private final Organization organization;

	private final StageDaysMail mail;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	private final BusinessClock clock;

	DueDays(Stages stages, BusinessCalendar calendar, Organization organization, StageDaysMail mail, Journal journal,
			ApplicationEventPublisher events, BusinessClock clock) {
		this.stages = stages;
		this.calendar = calendar;
		this.organization = organization;
		this.mail = mail;
		this.journal = journal;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Moves days of a stage.
	 * @param shown the days that the page showed
	 * @return what stands against it; empty when they have moved
	 */
	public List<FormError> move(RoundId round, StageId id, StageDays shown, StageDays to, String reason, Actor actor) {

		stages.lock(round);
		var stage = stages.get(round, id);
		Right.MANAGE_STAGE.require(actor, stage.office());
		var move = move(stage, to);
		var newer = unlessShown(stage, shown);
		var refusals = newer.isEmpty() ? move.refusals(reason) : newer;
		if (refusals.isEmpty()) {
			carryOut(move, reason.strip(), actor.person(), actor.onBehalf(stage.office()).orElse(null));
			mail.put(round, List.of(move), reason.strip(), actor.name());
		}
		return refusals;
	}

	/** What stands against moving days from a page that may have shown others. */
	@Transactional(readOnly = true)
	public List<FormError> unlessShown(RoundId round, StageId id, StageDays shown) {
		return unlessShown(stages.get(round, id), shown);
	}

	private List<FormError> unlessShown(Stage stage, StageDays shown) {
		var since = shown.changesTo(stage.planned());
		if (since.isEmpty()) {
			return List.of();
		}
		return List.of(new FormError(SHOWN,
				"画面を開いた後に、" + journal.lastBy(stage.subject(), Deed.STAGE_DAYS_MOVED) + "が「"
						+ since.stream().map(StageDays.Change::text).collect(Collectors.joining("、"))
						+ "」と変えました。まだ何も変えていません。確かめてから、もう一度操作してください。"));
	}

	/** What other days would break, said before anything moves. */
	@Transactional(readOnly = true)
	public List<String> consequences(RoundId round, StageId id, StageDays to) {
		return move(stages.get(round, id), to).consequences(stages.of(round));
	}

	/**
	 * Takes the days of files that somebody decided to take; what is closed stays as it
	 * was.
	 */
	public void take(RoundId round, ScheduleConfiguration schedule, PersonId by) {
		stages.lock(round);
		var moves = new ArrayList<StageMove>();
		for (var stage : stages.of(round)) {
			schedule.stage(stage.id())
				.map(StageDays::of)
				.filter((to) -> !stage.isClosed() && !stage.planned().equals(to))
				.ifPresent((to) -> moves.add(move(stage, to)));
		}
		moves.forEach((move) -> carryOut(move, TAKEN, by, null));
		mail.put(round, moves, TAKEN, organization.person(by).map(Person::name).orElse(""));
	}

	private StageMove move(Stage stage, StageDays to) {
		return new StageMove(stage, to, calendar.of(stage.round()), clock.today());
	}

	private void carryOut(StageMove move, String reason, PersonId by, PersonId onBehalfOf) {

		var stage = move.stage();
		stages.move(stage, move.to(), reason, by, clock.instant());
		journal.of(stage.round().value(), stage.subject())
			.onBehalfOf(onBehalfOf)
			.because(reason)
			.with("changes", move.changes().stream().map(StageDays.Change::text).toList())
			.did(Deed.STAGE_DAYS_MOVED, by);
		events.publishEvent(new StageDaysMoved(stage.round(), stage.id(), stage.kind(), stage.planned(), move.to()));
		events.publishEvent(new RoundMayGoOn(stage.round()));
	}

}
