package jp.sakutei.rehearsal;

import java.time.LocalDate;

import jp.sakutei.round.Track;

/**
 * 節目: a stage, or a meeting beside the stages, as planned and as it went.
 *
 * @param id {@code survey}, {@code committee-1}
 * @param actualStart null: not reached
 */
record Milestone(String id, Track track, String name, LocalDate plannedStart, LocalDate plannedEnd,
		LocalDate actualStart, LocalDate actualEnd) {
}
