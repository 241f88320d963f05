package jp.sakutei.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Stoppable;
import jp.sakutei.form.draft.Draft;
import jp.sakutei.form.draft.DraftWriting.Written;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.page.FormPage;
import jp.sakutei.form.page.FormRenderer;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.form.reading.GoneAnswers;
import jp.sakutei.form.reading.GoneAnswers.Gone;
import jp.sakutei.form.reading.KnownNames;
import jp.sakutei.form.page.LiveForm;
import jp.sakutei.form.draft.PostedForm;
import jp.sakutei.form.draft.Presences;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.round.calendar.BusinessCalendar;
import jp.sakutei.worklist.NotJudged;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** Puts the page of a task together. */
@Component
class TaskPages {

	private static final FormFinding NOT_JUDGED = new FormFinding("", "", FormFinding.Level.NOTE, "",
			"規則の判定に時間がかかりすぎるため、この画面には点検の結果が出ていません。入力した内容は保存されます。");

	private final TaskDesk desk;

	private final Drafts drafts;

	private final FormDefinitions forms;

	private final FormValidator validator;

	private final FormRenderer renderer;

	private final Presences presences;

	private final BusinessCalendar calendar;

	private final BusinessClock clock;

	private final TaskReasons reasons;

	TaskPages(TaskDesk desk, Drafts drafts, FormDefinitions forms, FormValidator validator, FormRenderer renderer,
			Presences presences, BusinessCalendar calendar, BusinessClock clock, TaskReasons reasons) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.validator = validator;
		this.renderer = renderer;
		this.presences = presences;
		this.calendar = calendar;
		this.clock = clock;
		this.reasons = reasons;
	}

	/**
	 * With the draft, or as the form opens first.
	 * @param at the block, or a field in it, that is open; empty for the one to go on
	 * with
	 */
	TaskPage open(WorkItem item, Actor actor, String at) {

		var opened = desk.open(item, actor);
		var form = forms.current(item.form());
		var draft = drafts.find(item.taskId()).orElse(null);
		var typed = (draft == null) ? null : draft.raw();
		var view = judged(opened, item, actor, form, typed);
		return page(item, actor, view, renderer.renderAt(form, typed, view, at), draft, gone(form, typed, view));
	}

	/** With what was typed just now, and what stands against it. */
	TaskPage written(WorkItem item, Actor actor, TaskView opened, Written written, List<FormError> errors) {
		var form = forms.current(item.form());
		// asked again at once, it would be waited for once more
		var view = errors.contains(NotJudged.error()) ? opened : judged(opened, item, actor, form, written.shown());
		return page(item, actor, view, renderer.renderWritten(form, written, view, errors), written.draft(),
				gone(form, written.shown(), view));
	}

	/** What is to be drawn anew on a page that lies open. */
	LiveForm live(WorkItem item, Actor actor, TaskView opened, Written written, PostedForm page) {
		var form = forms.current(item.form());
		var view = judged(opened, item, actor, form, written.shown());
		return LiveForm.of(renderer.renderWritten(form, written, view, List.of()), written, page);
	}

	/** The form as it opens where there is no draft yet. */
	RawForm opened(WorkItem item, TaskView view) {
		return renderer.opened(forms.current(item.form()), view);
	}

	KnownNames names(WorkItem item, TaskView view) {
		return KnownNames.of(forms.current(item.form()), view);
	}

	/** Names that the form does not have are ignored. */
	PostedForm posted(WorkItem item, TaskView view, Map<String, String[]> parameters) {
		var names = names(item, view);
		return PostedForm.of(parameters).knownBy(names::has, names::of);
	}

	private TaskPage page(WorkItem item, Actor actor, TaskView view, FormPage form, Draft draft, List<Gone> gone) {
		var id = UUID.randomUUID().toString();
		return new TaskPage(item, DueDay.of(item.due(), clock.today(), calendar.workingDays()), view, form,
				(draft == null) ? 0 : draft.version(), draft, id,
				presences.meet(item.taskId(), id, actor.person(), false), actor, gone, reasons.of(item));
	}

	private List<Gone> gone(FormDefinition form, RawForm typed, TaskView view) {
		return GoneAnswers.of(form, forms.earlier(form.name()), typed, view);
	}

	/**
	 * Once something was written, with what the rules say of it. One without end keeps
	 * nobody from writing.
	 */
	private TaskView judged(TaskView view, WorkItem item, Actor actor, FormDefinition form, RawForm typed) {
		if (typed == null) {
			return view;
		}
		try {
			return view.withFindings(desk.findings(item, actor, validator.validate(form, typed, view).values()));
		}
		catch (Stoppable.Stopped ex) {
			return view.withFindings(List.of(NOT_JUDGED));
		}
	}

}
