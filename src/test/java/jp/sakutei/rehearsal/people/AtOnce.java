package jp.sakutei.rehearsal.people;

import java.util.Set;
import java.util.function.UnaryOperator;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.DraftWriting;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;

import org.springframework.context.ApplicationContext;

/** Somebody takes a task up now, as its script writes it, whether or not it is time. */
public final class AtOnce {

	private final ApplicationContext application;

	public AtOnce(ApplicationContext application) {
		this.application = application;
	}

	public void complete(WorkItem item) {
		complete(item, UnaryOperator.identity());
	}

	/**
	 * @param otherwise what is written in another way than by the script
	 */
	public void complete(WorkItem item, UnaryOperator<FormValues> otherwise) {
		var submission = desk().write(item.taskId(), actor(item), (view) -> written(item, view, otherwise));
		if (!submission.isDone()) {
			throw new IllegalStateException(item.name() + " " + item.subject() + " " + submission.errors());
		}
	}

	/** Saves it, and leaves it open. */
	public void keep(WorkItem item) {
		var actor = actor(item);
		var form = application.getBean(FormDefinitions.class).current(item.form());
		var view = desk().open(item, actor);
		var opening = application.getBean(OpenedForms.class);
		var typed = opening.texts(form, null, view.withValues(written(item, view, UnaryOperator.identity())));
		application.getBean(DraftWriting.class)
			.take(item.taskId(), 0, typed, opening.texts(form, null, view), actor.person(), DraftVersion.SAVED)
			.orElseThrow();
	}

	private FormValues written(WorkItem item, TaskView view, UnaryOperator<FormValues> otherwise) {
		var script = application.getBeansOfType(Script.class)
			.values()
			.stream()
			.filter((each) -> each.form().equals(item.form()))
			.findFirst()
			.orElseThrow();
		return Blanks.filled(application.getBean(FormDefinitions.class).current(item.form()), view,
				otherwise.apply(script.write(item, view, script.mistakes(item), today())), today());
	}

	private Actor actor(WorkItem item) {
		var players = application.getBean(Cast.class).on(today().date(), LeftAlone.posts(Set.of()));
		return players.actor(players.of(item).get(0));
	}

	private Day today() {
		return new Day(application.getBean(BusinessClock.class).today(),
				application.getBean(BusinessCalendar.class).workingDays());
	}

	private TaskDesk desk() {
		return application.getBean(TaskDesk.class);
	}

}
