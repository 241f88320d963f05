package jp.sakutei.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.sakutei.round.stage.Stage;

/**
 * 策定スケジュール: the stages of both tracks in the order of the file, and the days planned for
 * meetings beside them.
 */
public record ScheduleConfiguration(List<Stage> stages, List<MeetingDay> meetingDays) {

	public Optional<Stage> stage(StageId id) {
		return stages.stream().filter((stage) -> stage.id().equals(id)).findFirst();
	}

	public Stage first() {
		return stages.get(0);
	}

	/**
	 * A stage.
	 *
	 * @param name as the schedule of the plan calls it
	 * @param start the day, or the first day of the span
	 * @param end the last day of the span; the same day for a single day
	 * @param needs what must be there before it opens, besides its day
	 * @param done ids of what must be met before it closes freely
	 * @param due inner days, each null where not set
	 * @param bySource a budget request that asks for the amounts by source
	 */
	public record Stage(StageId id, Track track, StageKind kind, String name, LocalDate start, LocalDate end,
			List<Need> needs, List<String> done, GateDays due, boolean bySource) {
	}

	/**
	 * Something a stage waits for: another stage that is closed ({@code survey}) or at
	 * least open ({@code section-hearings:open}), or a requirement
	 * ({@code new-and-expanded-checked}).
	 */
	public record Need(Kind kind, String id) {

		/** What is waited for. */
		public enum Kind {

			STAGE_CLOSED, STAGE_OPEN, REQUIREMENT

		}

		private static final String OPEN = ":open";

		/**
		 * Reads what {@code schedule.yaml} writes; what is no stage is a requirement.
		 * @param stages the ids of all stages
		 */
		public static Need parse(String text, Set<String> stages) {
			var open = text.endsWith(OPEN);
			var id = open ? text.substring(0, text.length() - OPEN.length()) : text;
			if (!stages.contains(id)) {
				return new Need(Kind.REQUIREMENT, text);
			}
			return new Need(open ? Kind.STAGE_OPEN : Kind.STAGE_CLOSED, id);
		}

		/** As {@code schedule.yaml} writes it. */
		public String text() {
			return (kind == Kind.STAGE_OPEN) ? id + OPEN : id;
		}

	}

	/**
	 * 期限: until when a hand-in of the stage should have passed each gate; null where not
	 * set.
	 */
	public record GateDays(LocalDate fillIn, LocalDate sectionHead, LocalDate departmentHead, LocalDate office) {

		public static final GateDays NONE = new GateDays(null, null, null, null);

	}

	/**
	 * A meeting outside the stages.
	 *
	 * @param id {@code committee-1}
	 * @param meetingKind {@code committee}
	 */
	public record MeetingDay(String id, String meetingKind, LocalDate day) {
	}

}
