package jp.sakutei.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PostRole;
import jp.sakutei.round.stage.Stage;

/** この後の予定: the days ahead of which a person's posts have to know. */
@Component
class NextDays {

	private static final int SHOWN = 5;

	private static final Set<PostRole> OFFICES = Set.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE,
			PostRole.EXECUTIVE, PostRole.ADMINISTRATOR);

	/**
	 * @param stages of one round
	 */
	List<NextDay> of(List<Stage> stages, Actor actor, LocalDate today) {
		return stages.stream()
			.filter((stage) -> !stage.isClosed())
			.filter((stage) -> actor.holdsAny(OFFICES) || actor.holdsAny(stage.concerned()))
			.flatMap((stage) -> days(stage, actor))
			.filter((each) -> !each.day().isBefore(today))
			.sorted(Comparator.comparing(NextDay::day))
			.limit(SHOWN)
			.toList();
	}

	private static Stream<NextDay> days(Stage stage, Actor actor) {
		var due = stage.planned().due();
		if (stage.isMeeting()) {
			return Stream.of(new NextDay(stage.planned().start(), stage.name()));
		}
		var begins = stage.isWaiting() ? Stream.of(new NextDay(stage.planned().start(), stage.name() + "の開始"))
				: Stream.<NextDay>empty();
		var steps = Stream
			.of(step(due.fillIn(), "提出期限", PostRole.STAFF, actor),
					step(due.sectionHead(), CityWord.SECTION_HEAD.said() + "の確認", PostRole.SECTION_HEAD, actor),
					step(due.departmentHead(), CityWord.DEPARTMENT_HEAD.said() + "の承認", PostRole.DEPARTMENT_HEAD,
							actor),
					step(due.office(), "事務局の点検", PostRole.PLANNING_OFFICE, actor))
			.flatMap(Optional::stream);
		return Stream.of(begins, steps, Stream.of(new NextDay(stage.planned().end(), stage.name() + "の終了")))
			.flatMap((each) -> each);
	}

	/** A section sees the whole way of what it hands in; others their own step. */
	private static Optional<NextDay> step(LocalDate day, String what, PostRole whose, Actor actor) {
		return (day != null && (actor.holds(whose) || actor.holds(PostRole.STAFF)))
				? Optional.of(new NextDay(day, what)) : Optional.empty();
	}

	/** One line. */
	public record NextDay(LocalDate day, String what) {

		public String text() {
			return JapaneseDates.monthAndDay(day);
		}

	}

}
