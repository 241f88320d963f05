package jp.sakutei.worklist.web;

import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.Draft;
import jp.sakutei.form.Drafts;
import jp.sakutei.form.FormDefinition;
import jp.sakutei.form.FormDefinitions;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormRenderer;
import jp.sakutei.form.FormValidator;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.BusinessCalendar;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** Puts the page of a task together. */
@Component
class TaskPages {

	private final TaskDesk desk;

	private final Drafts drafts;

	private final FormDefinitions forms;

	private final FormValidator validator;

	private final FormRenderer renderer;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	TaskPages(TaskDesk desk, Drafts drafts, FormDefinitions forms, FormValidator validator, FormRenderer renderer,
			BusinessCalendar calendar, BusinessClock clock) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.validator = validator;
		this.renderer = renderer;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** With the draft, or as the form opens first. */
	TaskPage open(WorkItem item, Actor actor) {
		return of(item, actor, drafts.find(item.taskId()).map(Draft::raw).orElse(null), List.of(), false);
	}

	/** With what was typed just now, and what stands against it. */
	TaskPage refused(WorkItem item, Actor actor, RawForm typed, List<FormError> errors) {
		return of(item, actor, typed, errors, false);
	}

	/** With what was typed just now, beside what somebody else saved in between. */
	TaskPage conflict(WorkItem item, Actor actor, RawForm typed) {
		return of(item, actor, typed, List.of(), true);
	}

	private TaskPage of(WorkItem item, Actor actor, RawForm typed, List<FormError> errors, boolean conflict) {

		var form = forms.current(item.form());
		var view = judged(desk.open(item, actor), item, actor, form, typed);
		var draft = drafts.find(item.taskId()).orElse(null);
		var differences = (conflict && draft != null) ? renderer.differences(form, draft.raw(), typed, view)
				: List.<FormRenderer.Difference>of();
		return new TaskPage(item, DueDay.of(item.due(), clock.today(), calendar.workingDays()), view,
				renderer.render(form, typed, view, errors), (draft == null) ? 0 : draft.version(), draft, differences,
				actor);
	}

	/** Once something was written, with what the rules say of it. */
	private TaskView judged(TaskView view, WorkItem item, Actor actor, FormDefinition form, RawForm typed) {
		return (typed == null) ? view
				: view.withFindings(desk.findings(item, actor, validator.validate(form, typed, view).values()));
	}

}
