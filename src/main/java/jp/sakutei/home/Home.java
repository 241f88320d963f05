package jp.sakutei.home;

import java.util.List;

import jp.sakutei.home.NextDays.NextDay;
import jp.sakutei.picture.Bar;
import jp.sakutei.round.Plan;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.schedule.Schedule;
import jp.sakutei.tracking.schedule.SchedulePicture;
import jp.sakutei.tracking.schedule.ScheduleWords;
import jp.sakutei.work.Work;

/**
 * ホーム, as one person sees it: the answer first; a panel that has nothing to do or to know
 * is empty, and no page shows it.
 *
 * @param frames for heads of departments
 * @param rounds one for each that is at work, for whom the whole city is
 * @param next the days ahead
 * @param office whom to ask
 * @param background what the person asked for and what runs or has just ended
 */
public record Home(Headline headline, List<Writing> writing, int writingMore, List<HandedIn> handedIn,
		List<Deciding> deciding, List<WorkGroup> work, List<FrameShare> frames, List<RoundPanel> rounds,
		List<NextDay> next, List<String> office, List<Work> background) {

	/** How much of a department's frame is asked for in a year. */
	public record FrameShare(String name, String year, long asked, long frame, int share, Bar bar) {

		public long left() {
			return frame - asked;
		}

	}

	/**
	 * Where one round stands.
	 *
	 * @param late nobody but the office acts on it
	 * @param running what goes on now
	 * @param stages by track: how many are over, running, late, ahead
	 * @param opening what opens next and what holds it up
	 */
	public record RoundPanel(Plan plan, Course course, List<LateSection> late, List<StageProgress> running,
			List<TrackCourse> stages, List<Opening> opening, Schedule schedule) {

		/** The year with both tracks. */
		public SchedulePicture picture() {
			return SchedulePicture.of(schedule);
		}

		/** What the picture says, in a sentence. */
		public String heading() {
			return ScheduleWords.heading(schedule);
		}

	}

	public record TrackCourse(String name, int closed, int open, int late, int all, Bar bar) {
	}

	/**
	 * @param needs empty: nothing but its day
	 */
	public record Opening(String stage, String id, String day, List<String> needs) {
	}

}
