package jp.sakutei.worklist.web;

import java.util.List;

import jp.sakutei.form.draft.Draft;
import jp.sakutei.form.page.FormPage;
import jp.sakutei.form.draft.Presences.Presence;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.reading.GoneAnswers.Gone;
import jp.sakutei.handin.course.Why;
import jp.sakutei.handin.Gate;
import jp.sakutei.organization.Actor;
import jp.sakutei.worklist.WorkItem;

/**
 * The page of a task.
 *
 * @param version of the draft with which it opens; 0 where there is none
 * @param draft what was saved last, or null
 * @param id of this page, each time that it is opened
 * @param others who has the form open too
 * @param gone answers for which the form has no place any more
 * @param why it is here
 */
record TaskPage(WorkItem item, DueDay due, TaskView view, FormPage form, int version, Draft draft, String id,
		List<Presence> others, Actor actor, List<Gone> gone, Why why) {

	/** Deciding at a gate looks otherwise than filling in. */
	public String template() {
		return (Gate.ofForm(item.form()) == null) ? "tasks/task" : "tasks/gate";
	}

	/** Template and fragment of what stands beside the form; null where nothing does. */
	public String asideTemplate() {
		return (view.template() == null) ? null : view.template().split("::")[0].strip();
	}

	public String asideFragment() {
		return view.template().split("::")[1].strip();
	}

	public boolean isClaimedByAnother() {
		return item.isClaimedByAnother(actor);
	}

	public boolean isMine() {
		return item.isClaimedBy(actor);
	}

	public boolean isDraftOfAnother() {
		return draft != null && !draft.savedBy().equals(actor.person());
	}

	/** Whether drafts can be looked at. */
	public boolean hasDraft() {
		return version > 0;
	}

	public String savedAt() {
		return TaskTimes.text(draft.savedAt());
	}

}
