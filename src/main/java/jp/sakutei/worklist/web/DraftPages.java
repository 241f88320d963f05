package jp.sakutei.worklist.web;

import java.util.List;

import jp.sakutei.form.draft.Draft;
import jp.sakutei.form.draft.DraftVersion;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.page.FormRenderer;
import jp.sakutei.form.page.FormRenderer.Difference;
import jp.sakutei.form.reading.FormText;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.organization.Actor;
import jp.sakutei.worklist.TaskDesk;
import jp.sakutei.worklist.WorkItem;

import org.springframework.stereotype.Component;

/** Puts together what an earlier draft said. */
@Component
class DraftPages {

	private final TaskDesk desk;

	private final Drafts drafts;

	private final FormDefinitions forms;

	private final FormRenderer renderer;

	private final FormValidator validator;

	DraftPages(TaskDesk desk, Drafts drafts, FormDefinitions forms, FormRenderer renderer, FormValidator validator) {
		this.desk = desk;
		this.drafts = drafts;
		this.forms = forms;
		this.renderer = renderer;
		this.validator = validator;
	}

	/** What it said, against what stands there now. */
	List<Difference> sinceThen(WorkItem item, Actor actor, DraftVersion then) {
		var now = drafts.find(item.taskId()).map(Draft::raw).orElse(then.draft().raw());
		return renderer.differences(forms.current(item.form()), then.draft().raw(), now, desk.open(item, actor));
	}

	List<FormText.Block> answers(WorkItem item, Actor actor, DraftVersion then) {
		var form = forms.current(item.form());
		var view = desk.open(item, actor);
		return FormText.answered(form, validator.validate(form, then.draft().raw(), view).values(), view.options());
	}

}
