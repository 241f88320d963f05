package jp.sakutei.rehearsal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.reading.OpenedForms;
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

	private final OpenedForms opening;

	private final DraftWriting writing;

	HandInsToMeasure(WorkItems items, TaskDesk desk, FormDefinitions forms, FillsInSheet script, Cast cast,
			BusinessCalendar calendar, BusinessClock clock, OpenedForms opening, DraftWriting writing) {
		this.items = items;
		this.desk = desk;
		this.forms = forms;
		this.script = script;
		this.cast = cast;
		this.calendar = calendar;
		this.clock = clock;
		this.opening = opening;
		this.writing = writing;
	}

	/** So many of those that are open, each given to the stop-watch by itself. */
	public void some(String round, int most, StopWatch watch) throws Exception {

		var day = new Day(clock.today(), calendar.workingDays());
		var players = cast.on(day.date(), LeftAlone.posts(Set.of()));
		for (var item : items.open(round)
			.stream()
			.filter((each) -> each.form().equals(script.form()))
			.limit(most)
			.toList()) {
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

	/**
	 * Keeps each as a draft, so that a browser need but press the button.
	 * @return by whom each task is handed in: tasks by a person's code
	 */
	public Map<String, List<String>> drafts(String round) {

		var day = new Day(clock.today(), calendar.workingDays());
		var players = cast.on(day.date(), LeftAlone.posts(Set.of()));
		var tasks = new TreeMap<String, List<String>>();
		for (var item : items.open(round)) {
			if (!item.form().equals(script.form())) {
				continue;
			}
			var actor = players.actor(players.of(item).get(0));
			var form = forms.current(item.form());
			var view = desk.open(item, actor);
			var written = script.write(item, view, script.mistakes(item), day);
			var values = Blanks.filled(form, view, written, day);
			var opened = opening.texts(form, null, view);
			var typed = opening.texts(form, null,
					view.withValues(values).withFindings(desk.findings(item, actor, values)));
			writing.take(item.taskId(), 0, typed, opened, actor.person(), DraftVersion.SAVED);
			tasks.computeIfAbsent(actor.person().value(), (person) -> new ArrayList<>()).add(item.taskId());
		}
		return tasks;
	}

	/** Times one of them. */
	public interface StopWatch {

		<T> T time(Callable<T> work) throws Exception;

	}

}
