package jp.sakutei.rehearsal.people;

import java.util.Set;
import java.util.concurrent.Callable;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItems;

/**
 * Sheets written as the rehearsal's people write them, to be handed in one by one. No
 * bean of the tests: the benchmark has it made.
 */
public class HandInsToMeasure {

	private final WorkItems items;

	private final TaskDesk desk;

	private final FormDefinitions forms;

	private final FillsInSheet script;

	private final Cast cast;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	HandInsToMeasure(WorkItems items, TaskDesk desk, FormDefinitions forms, FillsInSheet script, Cast cast,
			BusinessCalendar calendar, BusinessClock clock) {
		this.items = items;
		this.desk = desk;
		this.forms = forms;
		this.script = script;
		this.cast = cast;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** All that are open, each given to the stop-watch by itself. */
	public void all(String round, StopWatch watch) throws Exception {

		var day = new Day(clock.today(), calendar.workingDays());
		var players = cast.on(day.date(), Set.of());
		for (var item : items.open(round)) {
			if (!item.form().equals(script.form())) {
				continue;
			}
			var actor = players.actor(players.of(item).get(0));
			var view = desk.open(item, actor);
			var written = script.write(item, view, script.mistakes(item), day);
			var values = Blanks.filled(forms.current(item.form()), view, written, day);
			var submission = watch.time(() -> desk.submit(item.taskId(), actor, values));
			if (!submission.isDone()) {
				throw new IllegalStateException(item.subject() + " " + submission.errors());
			}
		}
	}

	/** Times one of them. */
	public interface StopWatch {

		<T> T time(Callable<T> work) throws Exception;

	}

}
