package jp.sakutei.round.stage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.RoundId;
import jp.sakutei.round.StageId;
import jp.sakutei.round.StageKind;
import jp.sakutei.round.Track;

/**
 * 段階: an entry of the schedule, as planned and as it went.
 *
 * @param planned its days, as they are planned now
 * @param conditions what it waits for besides its day, and what it closes by
 * @param bySource a budget request that asks for the amounts by source
 */
public record Stage(RoundId round, StageId id, Track track, StageKind kind, String name, boolean bySource,
		StageDays planned, Conditions conditions, StageCourse course) {

	/** Two weeks for papers and invitation. */
	public static final int DAYS_TO_PREPARE_A_MEETING = 14;

	/** The day on which it opens, its needs being met. */
	public LocalDate opensOn() {
		return isMeeting() ? planned.start().minusDays(DAYS_TO_PREPARE_A_MEETING) : planned.start();
	}

	public boolean isMeeting() {
		return kind == StageKind.MEETING || kind == StageKind.COUNCIL;
	}

	/** Without what the schedule says of it in brackets. */
	public String shortName() {
		var bracket = name.indexOf('（');
		return (bracket > 0) ? name.substring(0, bracket) : name;
	}

	/** Where it stands, in a word: a meeting that was not held yet is being prepared. */
	public String stateLabel() {
		return (isOpen() && course.start() == null) ? "準備中" : state().label();
	}

	public StageState state() {
		return course.state();
	}

	public boolean isWaiting() {
		return state() == StageState.WAITING;
	}

	public boolean isOpen() {
		return state() == StageState.OPEN;
	}

	public boolean isClosed() {
		return state() == StageState.CLOSED;
	}

	/** It should have begun, or have ended, before the day. */
	public boolean isLate(LocalDate today) {
		return isWaiting() && today.isAfter(planned.start()) || isOpen() && today.isAfter(planned.end());
	}

	/** Whose stage it is: who opens it early and who closes it. */
	public Authority office() {
		return Authority.of((track == Track.BUDGET) ? PostRole.BUDGET_OFFICE : PostRole.PLANNING_OFFICE);
	}

	/**
	 * Whose work hangs on its days. Whoever is invited to a sitting hears of the
	 * sitting's own.
	 */
	public Set<PostRole> concerned() {
		return switch (kind) {
			case SURVEY, ADJUSTMENT -> EnumSet.of(PostRole.STAFF, PostRole.SECTION_HEAD, PostRole.COORDINATOR,
					PostRole.DEPARTMENT_HEAD, PostRole.PLANNING_OFFICE);
			case SECTION_HEARINGS -> EnumSet.of(PostRole.STAFF, PostRole.SECTION_HEAD, PostRole.PLANNING_OFFICE);
			case BUDGET_REQUEST -> EnumSet.of(PostRole.STAFF, PostRole.SECTION_HEAD, PostRole.BUDGET_OFFICE);
			case BUDGET_ASSESSMENT ->
				EnumSet.of(PostRole.BUDGET_OFFICE, PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR);
			case MEETING, COUNCIL, BUDGET_VOTE, ASSEMBLY_REPORT -> EnumSet.of(office().role());
		};
	}

	/** Closed by the office's own task, not by a meeting or a record. */
	public boolean isClosedByTask() {
		return switch (kind) {
			case SURVEY, SECTION_HEARINGS, ADJUSTMENT, BUDGET_REQUEST, BUDGET_ASSESSMENT -> true;
			case MEETING, COUNCIL, BUDGET_VOTE, ASSEMBLY_REPORT -> false;
		};
	}

	/** Id of the task that closes it in the model. */
	public String closingTask() {
		return task("close");
	}

	/** Id of the task in which its result is recorded. */
	public String recordingTask() {
		return task("record");
	}

	private String task(String verb) {
		return id.inModel("userTask_" + verb);
	}

	/** The subject of its deeds in the trail. */
	public String subject() {
		return round + ":" + id;
	}

	/**
	 * 開始と終了の条件.
	 *
	 * @param needs what it waits for besides its day, as {@code schedule.yaml} writes it
	 * @param done ids of what must be met before it closes freely
	 */
	public record Conditions(List<String> needs, List<String> done) {

		public static final Conditions NONE = new Conditions(List.of(), List.of());

	}

}
