package jp.sakutei.rehearsal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.PersonId;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.round.RoundId;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

import org.springframework.stereotype.Component;

/** 台本どおりに動く人々: take up what is open, as their scripts say, at the desk where all do. */
@Component
public class ScriptedPeople {

	private static final Script BY_THE_FORM = () -> "";

	private final WorkItems items;

	private final TaskDesk desk;

	private final FormDefinitions forms;

	private final Cast cast;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	private final Map<String, Script> scripts;

	private final List<Deed> deeds;

	ScriptedPeople(WorkItems items, TaskDesk desk, FormDefinitions forms, Cast cast, BusinessCalendar calendar,
			BusinessClock clock, List<Script> scripts, List<Deed> deeds) {
		this.items = items;
		this.desk = desk;
		this.forms = forms;
		this.cast = cast;
		this.calendar = calendar;
		this.clock = clock;
		this.scripts = scripts.stream().collect(Collectors.toMap(Script::form, Function.identity()));
		this.deeds = deeds;
	}

	/** What nobody is asked for by a task: proposals, withdrawals, illness. */
	public void doDeeds(RoundId round, LeftAlone leftAlone) {
		var day = today();
		var players = cast.on(day.date(), leftAlone);
		deeds.forEach((deed) -> deed.perform(round, day, players));
	}

	/**
	 * Everybody takes up once what lies on the desk and is due by the script.
	 * @param leftAlone whose tasks wait for a person at the screen
	 * @param pause before each deed: lets business time go on
	 */
	public Pass act(RoundId round, LeftAlone leftAlone, Runnable pause) {

		var day = today();
		var players = cast.on(day.date(), leftAlone);
		var done = 0;
		var refused = new ArrayList<Refusal>();
		for (var item : items.open(round.value())) {
			var script = scripts.getOrDefault(item.form(), BY_THE_FORM);
			// most lies there for later: asked first, who could do it costs more
			var able = script.isTime(item, day) ? players.of(item) : List.<PersonId>of();
			if (able.isEmpty()) {
				continue;
			}
			pause.run();
			var errors = takeUp(item, script, able, players, day);
			if (errors.isEmpty()) {
				done++;
			}
			else {
				refused.add(new Refusal(item, errors));
			}
		}
		return new Pass(done, refused);
	}

	/** What would be done by now, and waits for who is at a screen. */
	public List<WorkItem> waiting(RoundId round, LeftAlone leftAlone) {
		var day = today();
		var players = cast.on(day.date(), leftAlone);
		return items.open(round.value())
			.stream()
			.filter((item) -> scripts.getOrDefault(item.form(), BY_THE_FORM).isTime(item, day))
			.filter((item) -> players.of(item).isEmpty())
			.toList();
	}

	/** One after the other tries: an author may not pass the own sheet. */
	private List<FormError> takeUp(WorkItem item, Script script, List<PersonId> able, Cast.Players players, Day day) {

		List<FormError> errors = List.of();
		for (var person : able) {
			errors = write(item, script, players.actor(person), day);
			if (errors.isEmpty()) {
				break;
			}
		}
		return errors;
	}

	private List<FormError> write(WorkItem item, Script script, Actor actor, Day day) {

		List<FormError> errors = List.of();
		script.prepare(item, actor, day);
		for (var attempt = 0; attempt <= script.mistakes(item); attempt++) {
			errors = desk.write(item.taskId(), actor, writing(item, script, attempt, day)).errors();
			if (errors.isEmpty()) {
				return errors;
			}
		}
		return errors;
	}

	private Function<TaskView, FormValues> writing(WorkItem item, Script script, int attempt, Day day) {
		return (view) -> {
			var values = script.write(item, view, attempt, day);
			return (attempt < script.mistakes(item)) ? values
					: Blanks.filled(forms.current(item.form()), view, values, day);
		};
	}

	private Day today() {
		return new Day(clock.today(), calendar.workingDays());
	}

	/**
	 * What came of one pass.
	 *
	 * @param done tasks that are done
	 * @param refused what the script could not bring through
	 */
	public record Pass(int done, List<Refusal> refused) {
	}

	/** A task that was refused although it was written as the script knows it. */
	public record Refusal(WorkItem item, List<FormError> errors) {
	}

}
