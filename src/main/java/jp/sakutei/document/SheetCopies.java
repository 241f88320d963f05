package jp.sakutei.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import jp.sakutei.form.draft.Draft;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.Section;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.SheetViews;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

/** Copies of sheets: of a draft for those who write it, else of what was handed in. */
@Component
class SheetCopies {

	static final String FORM = "fill-in-sheet";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ProjectSheets sheets;

	private final WorkItems items;

	private final Drafts drafts;

	private final Revisions revisions;

	private final SheetViews views;

	private final FormDefinitions forms;

	private final OpenedForms opened;

	private final Organization organization;

	SheetCopies(ProjectSheets sheets, WorkItems items, Drafts drafts, Revisions revisions, SheetViews views,
			FormDefinitions forms, OpenedForms opened, Organization organization) {
		this.sheets = sheets;
		this.items = items;
		this.drafts = drafts;
		this.revisions = revisions;
		this.views = views;
		this.forms = forms;
		this.opened = opened;
		this.organization = organization;
	}

	/** One after the other, as they are asked for. */
	Stream<SheetCopy> of(List<ProjectSheet> sheets, Actor actor) {

		if (sheets.isEmpty()) {
			return Stream.empty();
		}
		var sections = organization.sections().stream().collect(Collectors.toMap(Section::code, Section::name));
		var tasks = fillingIn(sheets.get(0).round());
		return sheets.stream()
			.map((sheet) -> copy(sheet, sections.getOrDefault(sheet.section(), ""), tasks.get(sheet.id().value()),
					actor));
	}

	/** As it is kept until the file is made of it. */
	byte[] bytes(SheetCopy copy) {
		return JSON.writeValueAsBytes(new Kept(copy.sheet().id().value(), copy.section(), copy.form().hash(),
				opened.json(copy.raw()), copy.isOpen() ? copy.handIn().value() : null, copy.state()));
	}

	SheetCopy read(byte[] content) {
		var kept = JSON.readValue(content, Kept.class);
		var sheet = sheets.get(new ProjectSheetId(kept.sheet()));
		return new SheetCopy(sheet, kept.section(), forms.version(FORM, kept.form()), views.of(sheet),
				opened.read(kept.raw()), (kept.handIn() == null) ? null : new HandInId(kept.handIn()), kept.state());
	}

	/** The blank form. */
	SheetCopy blank(ProjectSheet sheet) {
		var section = organization.section(sheet.section()).name();
		var form = forms.current(FORM);
		var view = views.of(sheet).withValues(FormValues.none()).withContext(Map.of());
		return new SheetCopy(sheet, section, form, view, opened.texts(form, null, view), null, "未記入の様式");
	}

	private SheetCopy copy(ProjectSheet sheet, String section, WorkItem task, Actor actor) {

		var view = views.of(sheet);
		if (task != null) {
			return open(sheet, section, view, task, actor);
		}
		var revision = revisions.current(sheet);
		var form = revision.map((each) -> forms.version(FORM, each.formVersion())).orElseGet(() -> forms.current(FORM));
		return new SheetCopy(sheet, section, form, view, opened.texts(form, null, view), null,
				revision.map(SheetCopies::state).orElse("未提出"));
	}

	private SheetCopy open(ProjectSheet sheet, String section, TaskView view, WorkItem task, Actor actor) {

		var form = forms.current(FORM);
		var draft = actor.holds(task.authority()) ? drafts.find(task.taskId()) : Optional.<Draft>empty();
		var raw = draft.<RawForm>map((each) -> opened.texts(form, each.raw(), view))
			.orElseGet(() -> opened.texts(form, null, view));
		var state = draft.map((each) -> "下書き（第%d版）".formatted(each.version()))
			.orElseGet(() -> revisions.current(sheet).map(SheetCopies::state).orElse("作成前"));
		return new SheetCopy(sheet, section, form, view, raw, new HandInId(task.businessKey()), state);
	}

	private static String state(Revision revision) {
		return "第%d版".formatted(revision.number());
	}

	/** Open tasks of filling in, by the sheet. */
	private Map<String, WorkItem> fillingIn(String round) {
		return items.open(round)
			.stream()
			.filter((item) -> item.form().equals(FORM))
			.collect(Collectors.toMap((item) -> sheetOf(item.businessKey()), Function.identity(), (one, other) -> one));
	}

	/** A hand-in's id is its sheet's with a serial number behind. */
	private static String sheetOf(String handIn) {
		return handIn.substring(0, handIn.lastIndexOf(':'));
	}

	private record Kept(String sheet, String section, String form, String raw, String handIn, String state) {
	}

}
