package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jp.sakutei.round.Track;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.schedule.Outlook.Danger;

/**
 * 策定スケジュール on a day.
 *
 * @param meetings sittings in stages and beside them, by day
 * @param outlooks by id of the stage
 */
public record Schedule(List<StageProgress> stages, List<MeetingMark> meetings, Map<String, Outlook> outlooks,
		WorkingDays calendar, LocalDate today) {

	static Schedule of(List<StageProgress> stages, List<MeetingMark> meetings, Map<String, Integer> overdue,
			Map<String, String> holdups, WorkingDays calendar, LocalDate today) {
		return new Schedule(stages, meetings, new Outlooks(calendar, today, overdue, holdups).of(stages), calendar,
				today);
	}

	public List<StageProgress> of(Track track) {
		return stages.stream().filter((progress) -> progress.stage().track() == track).toList();
	}

	public Outlook outlook(Stage stage) {
		return outlooks.getOrDefault(stage.id().value(), Outlook.FINE);
	}

	/** Stages in that danger, in the order of the schedule. */
	public List<Stage> in(Danger danger) {
		return stages.stream().map(StageProgress::stage).filter((stage) -> outlook(stage).danger() == danger).toList();
	}

	/** All that is in danger, the worst first. */
	public List<Stage> inDanger() {
		var all = new ArrayList<>(in(Danger.LATE));
		all.addAll(in(Danger.AT_RISK));
		all.addAll(in(Danger.AFFECTED));
		return all;
	}

	/** Short, and different for each: 「総合計画審議会（2回目）」. */
	public String name(Stage stage) {
		var same = stages.stream()
			.map(StageProgress::stage)
			.filter((other) -> other.shortName().equals(stage.shortName()))
			.toList();
		return stage.shortName() + ((same.size() > 1) ? "（" + (same.indexOf(stage) + 1) + "回目）" : "");
	}

	/** Days of its sittings. */
	public List<MeetingMark> sittings(Stage stage) {
		return meetings.stream().filter((meeting) -> stage.id().value().equals(meeting.stage())).toList();
	}

	/** Meetings that are held at any time, beside the stages. */
	public List<MeetingMark> beside() {
		return meetings.stream().filter((meeting) -> meeting.stage() == null).toList();
	}

	/** 「幹事会・策定委員会」. */
	public String namesBeside() {
		return String.join("・", beside().stream().map(MeetingMark::name).distinct().toList());
	}

}
