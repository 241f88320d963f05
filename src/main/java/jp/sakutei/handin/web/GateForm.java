package jp.sakutei.handin.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.OpenTask;
import jp.sakutei.form.TaskForm;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.handin.FieldRemark.AtField;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateDecision;
import jp.sakutei.handin.GateManagement;
import jp.sakutei.handin.HandIn;
import jp.sakutei.handin.HandIns;
import jp.sakutei.matter.Matters;
import jp.sakutei.organization.Actor;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetContext;

/** The form of one gate, with the whole sheet beside it. */
class GateForm implements TaskForm {

	private final Gate gate;

	private final HandIns handIns;

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final GateManagement gates;

	private final SheetContext context;

	private final SheetAside aside;

	private final SheetAnswers answers;

	private final GateMaterial material;

	private final Matters matters;

	GateForm(Gate gate, HandIns handIns, ProjectSheets sheets, Revisions revisions, GateManagement gates,
			SheetContext context, SheetAside aside, SheetAnswers answers, GateMaterial material, Matters matters) {
		this.gate = gate;
		this.handIns = handIns;
		this.sheets = sheets;
		this.revisions = revisions;
		this.gates = gates;
		this.context = context;
		this.aside = aside;
		this.answers = answers;
		this.material = material;
		this.matters = matters;
	}

	@Override
	public String form() {
		return gate.form();
	}

	@Override
	public TaskView open(OpenTask task, Actor actor) {

		var handIn = handIns.get(new HandInId(task.businessKey()));
		var sheet = sheets.get(handIn.sheet());
		var names = context.names(sheet);
		names.putAll(aside.of(() -> handIn, sheet));
		var options = new HashMap<String, List<Option>>();
		revisions.find(sheet.id(), handIn.revision()).ifPresent((revision) -> {
			names.putAll(material.of(gate, handIn, sheet, revision, context.options(sheet.round()), actor));
			options.put("sheetFields", answers.fields(revision.formVersion()));
		});
		var values = FormValues.none().with("unanswered", unanswered(sheet));
		if (gate == Gate.OFFICE) {
			values = values.with("proposedKind", sheet.proposedKind())
				.with("kind", sheet.project().kindToCheck())
				.with("kindReason", sheet.project().kindReason());
		}
		var seen = task.seenRevision();
		if (seen != null && seen < handIn.revision()) {
			revisions.find(sheet.id(), seen).ifPresent((shown) -> {
				names.put("from", Map.of("number", seen));
				names.put("to", Map.of("number", handIn.revision()));
				names.put("comparison", answers.compare(shown,
						revisions.find(sheet.id(), handIn.revision()).orElseThrow(), context.options(sheet.round())));
			});
		}
		return TaskView.of(sheet.title(), values)
			.withContext(names)
			.withOptions(options)
			.withTemplate("handin/gate :: material")
			.withSeen(String.valueOf(handIn.revision()));
	}

	@Override
	public List<FormError> submit(OpenTask task, Actor actor, FormValues values) {

		var handIn = handIns.get(new HandInId(task.businessKey()));
		var decision = "approve".equals(values.text("decision"))
				? GateDecision.approve(task.seenRevision(), text(values, "kind"), text(values, "kindReason"))
					.despite(text(values, "despite"))
				: GateDecision.sendBack(task.seenRevision(), values.text("remarks"));
		return gates.decide(handIn.id(), gate, actor, decision.withRemarksAtFields(atFields(handIn, values)));
	}

	/** The next sheet that waits for this person. */
	@Override
	public String afterwards(OpenTask task, Actor actor) {
		var next = material.afterwards(new HandInId(task.businessKey()), actor);
		return (next == null) ? null : next.value();
	}

	/** One a line; null where there is none. */
	private String unanswered(ProjectSheet sheet) {
		var lines = matters.unansweredOn(sheet.id().value())
			.stream()
			.map((matter) -> "・" + matter.originName() + "：" + matter.content()
					+ ((matter.due() == null) ? "" : "（期限 " + JapaneseDates.monthAndDay(matter.due()) + "）"))
			.collect(Collectors.joining("\n"));
		return lines.isEmpty() ? null : lines;
	}

	private List<AtField> atFields(HandIn handIn, FormValues values) {

		var rows = values.rows("fieldRemarks");
		if (rows.isEmpty()) {
			return List.of();
		}
		var fields = answers.fields(revisions.find(handIn.sheet(), handIn.revision()).orElseThrow().formVersion());
		return rows.stream()
			.flatMap((row) -> fields.stream()
				.filter((field) -> field.value().equals(row.text("field")))
				.map((field) -> new AtField(field.value(), field.label(), row.text("remark"))))
			.toList();
	}

	private static String text(FormValues values, String key) {
		var text = values.text(key);
		return text.isEmpty() ? null : text;
	}

}
