package jp.sakutei.handin.web;

import java.util.HashMap;
import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.form.FormFinding;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.handin.FieldRemark;
import jp.sakutei.handin.FieldRemarks;
import jp.sakutei.handin.HandInManagement;
import jp.sakutei.handin.HandIns;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.SheetViews;
import jp.sakutei.sheet.web.FirstAnswers;
import jp.sakutei.sheet.web.SheetContext;

import org.springframework.stereotype.Component;

/** 事業調書を作成する: opens with the last revision, or with what the first period left. */
@Component
class FillInSheetForm implements TaskForm, SheetViews {

	private final HandIns handIns;

	private final HandInManagement management;

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final FieldRemarks remarks;

	private final SheetContext context;

	private final Judgements judgements;

	private final SheetAside aside;

	private final FormDefinitions forms;

	FillInSheetForm(HandIns handIns, HandInManagement management, ProjectSheets sheets, Revisions revisions,
			FieldRemarks remarks, SheetContext context, SheetAside aside, FormDefinitions forms,
			Judgements judgements) {
		this.judgements = judgements;
		this.handIns = handIns;
		this.management = management;
		this.sheets = sheets;
		this.revisions = revisions;
		this.remarks = remarks;
		this.context = context;
		this.aside = aside;
		this.forms = forms;
	}

	@Override
	public String form() {
		return "fill-in-sheet";
	}

	@Override
	public void begun(OpenTask task) {
		management.begun(new HandInId(task.businessKey()));
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var id = new HandInId(task.businessKey());
		var sheet = sheets.get(id.sheet());
		var view = of(sheet);
		var names = new HashMap<>(view.context());
		names.putAll(aside.of(() -> handIns.get(id), sheet));
		return withReasons(view, sheet).withContext(names)
			.withSideNotes(remarked(sheet))
			.withTemplate("sheet/aside :: fillIn");
	}

	@Override
	public TaskView of(ProjectSheet sheet) {
		return TaskView
			.of(sheet.title(),
					revisions.current(sheet)
						.map(Revision::answers)
						.orElseGet(() -> FirstAnswers.of(sheet, forms.current(form()))))
			.withContext(context.names(sheet))
			.withOptions(context.options(sheet.round()));
	}

	@Override
	public List<FormFinding> findings(OpenTask task, Actor actor, FormValues values) {
		return management.findings(new HandInId(task.businessKey()), values);
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {
		return management.submit(new HandInId(task.businessKey()), actor, values, forms.current(form()).hash());
	}

	/** The reasons for warnings that were written last time. */
	private TaskView withReasons(TaskView view, ProjectSheet sheet) {
		if (sheet.currentRevision() == null) {
			return view;
		}
		var reasons = new HashMap<String, Object>();
		judgements.of(sheet.id(), sheet.currentRevision())
			.stream()
			.filter((judgement) -> judgement.reason() != null)
			.forEach((judgement) -> reasons.put(judgement.finding().noteId(), judgement.reason()));
		return reasons.isEmpty() ? view : view.withValues(view.values().with("notes", reasons));
	}

	/** Where the section answers; what was never handed in nobody remarked on. */
	private List<SideNote> remarked(ProjectSheet sheet) {
		return (sheet.currentRevision() == null) ? List.of()
				: remarks.openOf(sheet.id()).stream().map(FieldRemark::asNote).toList();
	}

}
