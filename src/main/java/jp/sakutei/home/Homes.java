package jp.sakutei.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.FiscalYear;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.frame.FrameSums;
import jp.sakutei.home.Home.FrameShare;
import jp.sakutei.home.Home.Opening;
import jp.sakutei.home.Home.RoundPanel;
import jp.sakutei.home.Home.TrackCourse;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.picture.Bar;
import jp.sakutei.picture.Bar.Part;
import jp.sakutei.picture.Bar.Tone;
import jp.sakutei.round.Plan;
import jp.sakutei.round.Rounds;
import jp.sakutei.round.Track;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.round.stage.StageNeeds;
import jp.sakutei.round.stage.Stages;
import jp.sakutei.round.stage.UnmetNeed;
import jp.sakutei.tracking.ProgressBoards;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.StatesBoard;
import jp.sakutei.tracking.schedule.Outlook.Danger;
import jp.sakutei.tracking.schedule.Schedule;
import jp.sakutei.tracking.schedule.Schedules;
import jp.sakutei.work.Works;

/** Puts a home together: a fixed number of statements whatever the size. */
@Service
public class Homes {

	private static final String WRITING = "fill-in-sheet";

	private static final int LATE_SHOWN = 6;

	private static final int OPENING_SHOWN = 2;

	private final OwnWork own;

	private final RoundCourse course;

	private final FrameSums frames;

	private final Rounds rounds;

	private final Stages stages;

	private final ProgressBoards progress;

	private final Schedules schedules;

	private final StageNeeds needs;

	private final NextDays nextDays;

	private final BusinessCalendar calendar;

	private final Works works;

	private final BusinessClock clock;

	Homes(OwnWork own, RoundCourse course, FrameSums frames, Rounds rounds, Stages stages, ProgressBoards progress,
			Schedules schedules, StageNeeds needs, NextDays nextDays, BusinessCalendar calendar, Works works,
			BusinessClock clock) {
		this.own = own;
		this.course = course;
		this.frames = frames;
		this.rounds = rounds;
		this.stages = stages;
		this.progress = progress;
		this.schedules = schedules;
		this.needs = needs;
		this.nextDays = nextDays;
		this.calendar = calendar;
		this.works = works;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Home of(Actor actor) {

		var writings = own.writings(actor);
		var writing = own.writing(actor);
		var handedIn = own.handedIn(actor);
		var work = own.groups(actor);
		var deciding = own.deciding(actor);
		var shares = shares(actor);
		var panels = new ArrayList<RoundPanel>();
		var next = new ArrayList<NextDays.NextDay>();
		for (var plan : rounds.atWork()) {
			var all = stages.of(plan.id());
			next.addAll(nextDays.of(all, actor, clock.today()));
			if (progress.isWhole(actor)) {
				panels.add(panel(plan, all, actor));
			}
		}
		next.sort(Comparator.comparing(NextDays.NextDay::day));
		var headline = headline(actor, writings, handedIn.size(), work, shares, panels, next);
		return new Home(headline, writing, writings.open() - writing.size(), handedIn, deciding, others(work), shares,
				panels, List.copyOf(next), own.office(), works.present(actor.person(), clock.today()));
	}

	private Headline headline(Actor actor, OwnWork.Writings writings, int handedIn, List<WorkGroup> work,
			List<FrameShare> shares, List<RoundPanel> panels, List<NextDays.NextDay> next) {

		var today = clock.today();
		if (actor.holds(PostRole.PLANNING_OFFICE) && !panels.isEmpty()) {
			return Headline.tracking(panels.get(0).course());
		}
		var gates = work.stream().filter((group) -> isHeads(group)).toList();
		if (!gates.isEmpty()) {
			var first = shares.isEmpty() ? null : shares.get(0);
			return Headline.deciding(new Headline.DecidingToDo(gates.stream().mapToInt(WorkGroup::count).sum(),
					gates.stream().mapToInt(WorkGroup::late).sum(), (first == null) ? null : first.share(),
					(first == null) ? null : first.year()));
		}
		if (actor.holds(PostRole.EXECUTIVE) && !panels.isEmpty()) {
			return Headline.round(panels.get(0).schedule());
		}
		if (writings.open() > 0) {
			return Headline.writing(new Headline.WritingToDo(writings.open(), writings.due(),
					Math.max(0, calendar.workingDays().between(today, writings.due())), writings.returned(),
					writings.begun(), handedIn), today);
		}
		var waiting = work.stream().mapToInt(WorkGroup::count).sum();
		return (waiting > 0) ? Headline.working(waiting, work.stream().mapToInt(WorkGroup::late).sum()) : Headline
			.calm(next.isEmpty() ? null : "次の予定は、%sの「%s」です。".formatted(next.get(0).text(), next.get(0).what()));
	}

	/** The office has a gate too, but its day is more than that. */
	private static boolean isHeads(WorkGroup group) {
		var gate = Gate.ofForm(group.form());
		return gate != null && gate != Gate.OFFICE;
	}

	/** What is written, and what a head decides, has its own panel. */
	private static List<WorkGroup> others(List<WorkGroup> work) {
		return work.stream().filter((group) -> !group.form().equals(WRITING) && !isHeads(group)).toList();
	}

	private List<FrameShare> shares(Actor actor) {
		return frames.of(actor.units(PostRole.DEPARTMENT_HEAD)).stream().map((sum) -> {
			var asked = sum.asked().value();
			return new FrameShare(sum.department(), FiscalYear.parse(sum.year()).label(), asked, sum.frame(),
					(sum.frame() == 0) ? 0 : (int) (asked * 100 / sum.frame()),
					Bar.of(Math.max(sum.frame(), asked), List.of(new Part(Tone.DONE, asked)), sum.frame()));
		}).toList();
	}

	private RoundPanel panel(Plan plan, List<Stage> all, Actor actor) {
		var schedule = schedules.of(plan.id());
		var tracks = Arrays.stream(Track.values()).map((track) -> track(track, schedule)).toList();
		var board = progress.states(plan, actor);
		return new RoundPanel(plan, course.of(plan.id(), board), late(board, actor),
				schedule.stages().stream().filter((each) -> each.stage().isOpen()).toList(), tracks, opening(all),
				schedule);
	}

	private static List<LateSection> late(StatesBoard board, Actor actor) {
		return !actor.holds(PostRole.PLANNING_OFFICE) ? List.of()
				: board.lateInSections()
					.stream()
					.limit(LATE_SHOWN)
					.map((section) -> LateSection.of(section, board))
					.toList();
	}

	private TrackCourse track(Track track, Schedule schedule) {
		var own = schedule.of(track).stream().map(StageProgress::stage).toList();
		var closed = (int) own.stream().filter(Stage::isClosed).count();
		var open = (int) own.stream().filter(Stage::isOpen).count();
		var late = (int) own.stream().filter((stage) -> schedule.outlook(stage).danger() == Danger.LATE).count();
		return new TrackCourse(track.label(), closed, open, late, own.size(),
				Bar.of(own.size(), List.of(new Part(Tone.DONE, closed), new Part(Tone.HALF, open),
						new Part(Tone.NOT_BEGUN, own.size() - closed - open))));
	}

	private List<Opening> opening(List<Stage> all) {
		return all.stream()
			.filter(Stage::isWaiting)
			.sorted(Comparator.comparing(Stage::opensOn))
			.limit(OPENING_SHOWN)
			.map((stage) -> new Opening(stage.name(), stage.id().value(), JapaneseDates.monthAndDay(stage.opensOn()),
					needs.unmet(stage, all, clock.today())
						.stream()
						.filter((need) -> !need.need().equals(UnmetNeed.DAY))
						.map(UnmetNeed::text)
						.toList()))
			.toList();
	}

}
