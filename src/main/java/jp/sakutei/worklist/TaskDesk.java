package jp.sakutei.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.journal.Deed;
import jp.sakutei.journal.Journal;
import jp.sakutei.common.NotFound;
import jp.sakutei.form.draft.DraftBegun;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.Consequences;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.form.reading.FormValidator.Outcome;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;

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
		return open(item, actor, null);
	}

	/**
	 * What the page opens with that answers a post.
	 * @param seen what that post came from
	 */
	@Transactional(readOnly = true)
	public TaskView open(WorkItem item, Actor actor, String seen) {
		requireAuthority(item, actor);
		return formOf(item).open(item.asOpenTask(seen), actor);
	}

	/** What the rules say about what is written so far. */
	@Transactional(readOnly = true)
	public List<FormFinding> findings(WorkItem item, Actor actor, FormValues values) {
		requireAuthority(item, actor);
		return formOf(item).findings(item.asOpenTask(), actor, values);
	}

	@EventListener
	void on(DraftBegun event) {
		items.find(event.taskId()).ifPresent(this::begun);
	}

	/** Somebody has begun to write: what was refused has begun, too. */
	@Transactional
	public void begun(WorkItem item) {
		formOf(item).begun(item.asOpenTask());
	}

	/** Where the person goes on when the task is done; empty: to the list. */
	@Transactional(readOnly = true)
	public Optional<WorkItem> afterwards(WorkItem item, Actor actor) {
		return Optional.ofNullable(formOf(item).afterwards(item.asOpenTask(), actor))
			.flatMap((key) -> items.openOf(key).stream().filter((each) -> actor.holds(each.authority())).findFirst());
	}

	/**
	 * Takes what was typed, and completes the task: both or neither.
	 * @param view with which this request opened
	 * @param seen what the page said that it showed, on which something is decided
	 * @param confirmed sign of the consequences that the person was asked about, or null
	 */
	@Transactional
	public Submission submit(String taskId, Actor actor, TaskView view, String seen, RawForm typed, String confirmed) {
		return submit(taskId, actor, (item) -> new Written(validator.validate(form(item), typed, view), seen,
				formOf(item).isFinal(), confirmed));
	}

	/** As with typed text, for values that nobody typed. */
	@Transactional
	public Submission submit(String taskId, Actor actor, FormValues values) {
		return write(taskId, actor, (view) -> values);
	}

	/** As with values, for somebody who writes them when the form lies open. */
	@Transactional
	public Submission write(String taskId, Actor actor, Function<TaskView, FormValues> writing) {
		return submit(taskId, actor, (item) -> {
			var view = formOf(item).open(item.asOpenTask(), actor);
			return new Written(validator.validate(form(item), writing.apply(view), view), view.seen(), false, null);
		});
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

	private Submission submit(String taskId, Actor actor, Function<WorkItem, Written> writing) {

		var taken = items.take(taskId, actor.person());
		if (taken.isEmpty()) {
			return items.find(taskId).map((item) -> taken(item, actor)).orElseGet(Submission::gone);
		}
		var item = taken.get();
		requireAuthority(item, actor);
		var written = writing.apply(item);
		var errors = written.outcome().errors();
		var asked = Consequences.NONE;
		if (errors.isEmpty() && written.isFinal()) {
			asked = formOf(item).consequences(item.asOpenTask(written.seen()), actor, written.outcome().values());
			if (!asked.areConfirmedBy(written.confirmed())) {
				TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
				return Submission.asked(asked);
			}
		}
		errors = errors.isEmpty()
				? NotJudged.unless(item,
						() -> formOf(item).submit(item.asOpenTask(written.seen()), actor, written.outcome().values()))
				: Stream
					.concat(errors.stream(),
							NotJudged.unless(item, () -> byRules(item, actor, written.outcome())).stream())
					.toList();
		if (errors.isEmpty() && written.isFinal() && asked.isEmpty()) {
			// what stood against it is gone, and nobody was asked
			errors = List.of(FormError.of("確かめている間に状況が変わりました。内容を確かめて、もう一度押してください。"));
		}
		if (!errors.isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Submission.refused(errors);
		}
		drafts.discard(taskId);
		return Submission.done(item);
	}

	/**
	 * One hand-in names everything; what the form has against a field goes first there.
	 */
	private List<FormError> byRules(WorkItem item, Actor actor, Outcome outcome) {
		var named = outcome.errors().stream().map(FormError::field).collect(Collectors.toSet());
		return formOf(item).findings(item.asOpenTask(), actor, outcome.values())
			.stream()
			.filter((finding) -> !named.contains(finding.field()))
			.filter((finding) -> finding.isError()
					|| finding.isWarning() && outcome.values().note(finding.noteId()).isEmpty())
			.map((finding) -> finding.isError() ? finding.asError() : finding.asNote().missing())
			.toList();
	}

	private Submission taken(WorkItem item, Actor actor) {
		requireAuthority(item, actor);
		return Submission.refused(List.of(FormError.of(item.claimedByName() + "さんが引き受けています。")));
	}

	private FormDefinition form(WorkItem item) {
		return definitions.current(item.form());
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

	/** For whoever holds no post that it belongs to there is no such task. */
	public void requireAuthority(WorkItem item, Actor actor) {
		if (!actor.holds(item.authority())) {
			throw new NotFound("この処理", "すでに終わったか、あなたの職が受け持つ処理ではない可能性があります。代理の期間が過ぎたときも行えません。");
		}
	}

	private record Written(Outcome outcome, String seen, boolean isFinal, String confirmed) {
	}

}
