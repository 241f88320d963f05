package jp.sakutei.worklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.draft.DraftBegun;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.form.reading.FormValidator.Outcome;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Where tasks are done: by people at the page and by the rehearsal's scripted ones alike.
 */
@Component
public class TaskDesk {

	private final WorkItems items;

	private final Map<String, TaskForm> forms;

	private final FormDefinitions definitions;

	private final FormValidator validator;

	private final Drafts drafts;

	private final Journal journal;

	TaskDesk(WorkItems items, List<TaskForm> forms, FormDefinitions definitions, FormValidator validator, Drafts drafts,
			Journal journal) {
		this.items = items;
		this.forms = forms.stream().collect(Collectors.toMap(TaskForm::form, Function.identity()));
		this.definitions = definitions;
		this.validator = validator;
		this.drafts = drafts;
		this.journal = journal;
	}

	/** What the task's page opens with. */
	@Transactional(readOnly = true)
	public TaskView open(WorkItem item, Actor actor) {
		requireAuthority(item, actor);
		return formOf(item).open(item.asOpenTask(), actor);
	}

	/** What the rules say about what is written so far. */
	@Transactional(readOnly = true)
	public List<FormFinding> findings(WorkItem item, Actor actor, FormValues values) {
		requireAuthority(item, actor);
		return formOf(item).findings(item.asOpenTask(), actor, values);
	}

	@EventListener
	void on(DraftBegun event) {
		items.find(event.taskId()).ifPresent((item) -> formOf(item).begun(item.asOpenTask()));
	}

	/** Takes what was typed, and completes the task: both or neither. */
	@Transactional
	public Submission submit(String taskId, Actor actor, RawForm typed) {
		return submit(taskId, actor, (item, view) -> validator.validate(definitions.current(item.form()), typed, view));
	}

	/** As with typed text, for values that nobody typed. */
	@Transactional
	public Submission submit(String taskId, Actor actor, FormValues values) {
		return write(taskId, actor, (view) -> values);
	}

	/** As with values, for somebody who writes them when the form lies open. */
	@Transactional
	public Submission write(String taskId, Actor actor, Function<TaskView, FormValues> writing) {
		return submit(taskId, actor,
				(item, view) -> validator.validate(definitions.current(item.form()), writing.apply(view), view));
	}

	/** Takes the task on, so that others see who is at it. */
	@Transactional
	public boolean claim(String taskId, Actor actor) {
		requireAuthority(get(taskId), actor);
		return items.claim(taskId, null, actor.person());
	}

	/** Takes the task on in place of who has it: people fall ill. */
	@Transactional
	public boolean takeOver(String taskId, Actor actor) {
		var item = get(taskId);
		requireAuthority(item, actor);
		if (!items.claim(taskId, item.claimedBy(), actor.person())) {
			return false;
		}
		journal.of(item.round(), item.businessKey())
			.with("task", item.name())
			.with("from", item.claimedByName())
			.did(Deed.TASK_TAKEN_OVER, actor);
		return true;
	}

	/** Gives the task back to all who may do it. */
	@Transactional
	public boolean giveBack(String taskId, Actor actor) {
		requireAuthority(get(taskId), actor);
		return items.claim(taskId, actor.person(), null);
	}

	private Submission submit(String taskId, Actor actor, Reader reader) {

		var found = items.lock(taskId);
		if (found.isEmpty()) {
			return Submission.gone();
		}
		var item = found.get();
		requireAuthority(item, actor);
		if (item.isClaimedByAnother(actor)) {
			return Submission.refused(List.of(FormError.of(item.claimedByName() + "さんが引き受けています。")));
		}
		var outcome = reader.read(item, formOf(item).open(item.asOpenTask(), actor));
		if (!outcome.errors().isEmpty()) {
			return Submission.refused(outcome.errors());
		}
		items.claim(taskId, item.claimedBy(), actor.person());
		var errors = formOf(item).submit(item.asOpenTask(), actor, outcome.values());
		if (!errors.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Submission.refused(errors);
		}
		drafts.discard(taskId);
		return Submission.done(item);
	}

	private WorkItem get(String taskId) {
		return items.find(taskId).orElseThrow(() -> new NotFound("この処理"));
	}

	private TaskForm formOf(WorkItem item) {
		var form = forms.get(item.form());
		if (form == null) {
			throw new IllegalStateException("no TaskForm for " + item.form());
		}
		return form;
	}

	/** Refuses whoever holds no post that the task belongs to. */
	public void requireAuthority(WorkItem item, Actor actor) {
		if (!actor.holds(item.authority())) {
			throw new NotAllowed("「" + item.name() + "」はあなたの職の処理ではありません。");
		}
	}

	private interface Reader {

		Outcome read(WorkItem item, TaskView view);

	}

}
