package jp.sakutei.tracking.schedule;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.picture.YearAxis;
import jp.sakutei.picture.YearAxis.Span;
import jp.sakutei.round.stage.Stage;
import jp.sakutei.tracking.StageProgress;
import jp.sakutei.tracking.schedule.ScheduleLine.Diamond;
import jp.sakutei.tracking.schedule.ScheduleLine.Words;

/** Draws the line of a stage. */
record StageLine(YearAxis axis, Schedule schedule, StageProgress progress) {

	ScheduleLine at(int y) {
		var stage = progress.stage();
		var single = isSingle(stage);
		return new ScheduleLine(stage.id().value(), schedule.name(stage), false, y,
				single ? null : axis.span(stage.planned().start(), stage.planned().end()),
				single ? null : actual(stage), stage.isOpen(), ahead(stage), single ? diamonds(stage) : List.of(),
				words(stage));
	}

	private boolean isSingle(Stage stage) {
		return stage.planned().start().equals(stage.planned().end());
	}

	private Span actual(Stage stage) {
		var start = stage.course().start();
		if (start == null || start.isAfter(schedule.today())) {
			return null;
		}
		return axis.span(start, (stage.course().end() != null) ? stage.course().end() : schedule.today());
	}

	private Span ahead(Stage stage) {
		var outlook = schedule.outlook(stage);
		return (outlook.expectedEnd() == null || !outlook.expectedEnd().isAfter(stage.planned().end())) ? null
				: axis.span(stage.planned().end().plusDays(1), outlook.expectedEnd());
	}

	/** Its sittings; the planned day where there is none. */
	private List<Diamond> diamonds(Stage stage) {
		var sittings = schedule.sittings(stage);
		if (!sittings.isEmpty()) {
			return sittings.stream().map((sitting) -> ScheduleLine.diamond(axis, sitting)).toList();
		}
		var day = (stage.course().end() != null) ? stage.course().end() : stage.planned().start();
		return List.of(new Diamond(YearAxis.text(axis.middle(day)), stage.isClosed(),
				schedule.name(stage) + " " + JapaneseDates.monthAndDay(day)));
	}

	private Words words(Stage stage) {
		var outlook = schedule.outlook(stage);
		var days = ScheduleWords.days(stage.planned().start(), stage.planned().end());
		var count = (progress.all() == null || progress.all() == 0 || stage.isWaiting()) ? "" : "　" + progress.count();
		var text = outlook.isFine() ? days + count : "▲ " + outlook.words() + "　" + days + count;
		return Words.beside(axis.x(stage.planned().start()), axis.x(last(stage).plusDays(1)), text, !outlook.isFine());
	}

	private LocalDate last(Stage stage) {
		var last = later(later(stage.planned().end(), stage.course().end()), schedule.outlook(stage).expectedEnd());
		for (var sitting : schedule.sittings(stage)) {
			last = later(last, sitting.day());
		}
		return stage.isOpen() && stage.course().start() != null && !isSingle(stage) ? later(last, schedule.today())
				: last;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return (other != null && other.isAfter(one)) ? other : one;
	}

}
