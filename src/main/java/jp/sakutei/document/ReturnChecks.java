package jp.sakutei.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import jp.sakutei.common.CityWord;
import jp.sakutei.common.NotFound;
import jp.sakutei.document.PaperTexts.Change;
import jp.sakutei.document.ReturnedSheet.Detail;
import jp.sakutei.document.WorkbookReturns.Question;
import jp.sakutei.form.draft.Draft;
import jp.sakutei.form.draft.DraftMerge;
import jp.sakutei.form.draft.Drafts;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.reading.FormValidator;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Scope;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.handin.HandIns;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.SheetViews;
import jp.sakutei.worklist.WorkItem;
import jp.sakutei.worklist.WorkItems;

/** Holds a worksheet that came back against what is known of it. */
@Component
class ReturnChecks {

	private final ProjectSheets sheets;

	private final SheetViews views;

	private final HandIns handIns;

	private final WorkItems items;

	private final Drafts drafts;

	private final ExportedForms exported;

	private final FormDefinitions definitions;

	private final FormValidator validator;

	private final OpenedForms forms;

	private final Scope scope;

	ReturnChecks(ProjectSheets sheets, SheetViews views, HandIns handIns, WorkItems items, Drafts drafts,
			ExportedForms exported, FormDefinitions definitions, FormValidator validator, OpenedForms forms,
			Scope scope) {
		this.sheets = sheets;
		this.views = views;
		this.handIns = handIns;
		this.items = items;
		this.drafts = drafts;
		this.exported = exported;
		this.definitions = definitions;
		this.validator = validator;
		this.forms = forms;
		this.scope = scope;
	}

	Desk desk(Actor actor) {
		return new Desk(actor);
	}

	/** For one person and one workbook. */
	final class Desk {

		private final Actor actor;

		private final Set<String> sections;

		private final FormDefinition form = definitions.current(SheetCopies.FORM);

		private final Map<String, TaskView> open = new HashMap<>();

		private Desk(Actor actor) {
			this.actor = actor;
			this.sections = scope.codes(actor);
		}

		/** As ASKED, with all that is to be taken, where nothing stands against it. */
		ReturnedSheet check(int position, ReadWorksheet worksheet, Optional<WorkbookMark> found) {

			if (found.isEmpty()) {
				return refused(position, worksheet, "", "事業調書のシートではないため、読んでいません。");
			}
			var mark = found.get();
			var sheet = sheet(mark.sheet()).filter((each) -> sections.contains(each.section()));
			if (sheet.isEmpty()) {
				return refused(position, worksheet, "", "ほかの課の事業調書か、知られていない事業調書です。");
			}
			var item = task(mark.sheet());
			var refusal = refusal(mark, item);
			if (refusal != null) {
				return refused(position, worksheet, mark.sheet(), refusal);
			}
			var base = exported.find(new HandInId(mark.handIn()), mark.base());
			if (base.isEmpty()) {
				return refused(position, worksheet, mark.sheet(), "出力したときの記録が見つかりません。出力し直してください。");
			}
			return read(position, worksheet, mark, item.get(), base.get(), view(sheet.get()));
		}

		private ReturnedSheet read(int position, ReadWorksheet worksheet, WorkbookMark mark, WorkItem item,
				RawForm base, TaskView view) {

			var paper = PaperLayout.of(form, forms, base, view, true);
			var cells = FilledCells.of(worksheet);
			var missing = cells.missing(paper);
			if (!missing.isEmpty()) {
				return refused(position, worksheet, mark.sheet(),
						"様式の行や列が変わっています（" + String.join("、", missing.subList(0, Math.min(5, missing.size())))
								+ " の欄が見つからないか、2か所あります）。出力し直したファイルに記入してください。");
			}
			var filled = new FilledForm(base, mark.base(), paper, cells, forms.fixedLists(form));
			var outcome = new ReturnedForm(filled, PaperTexts.of(paper),
					validator.validate(form, filled.typed(), view).errors());
			var detail = new Detail("", outcome.wrong(), outcome.missing(), List.of(),
					outcome.remarks(cells.astray(paper)));
			return outcome.wrong().isEmpty()
					? new ReturnedSheet(position, worksheet.name(), mark.sheet(), item.taskId(), mark.base(),
							ReturnState.ASKED, detail, filled.own())
					: new ReturnedSheet(position, worksheet.name(), mark.sheet(), item.taskId(), mark.base(),
							ReturnState.WRONG, detail, null);
		}

		/** Null where it may come back. */
		private String refusal(WorkbookMark mark, Optional<WorkItem> item) {
			if (mark.handIn().isEmpty()) {
				return "閲覧用に出力したものです。作成中になってから出力し直したファイルに記入してください。";
			}
			if (item.isEmpty()) {
				return "いまは作成中ではないため、取り込めません。";
			}
			if (!item.get().businessKey().equals(mark.handIn())) {
				return "前の提出のときに出力したもので、古くなっています。出力し直したファイルに記入してください。";
			}
			if (!actor.holds(item.get().authority())) {
				return "この事業調書を作成できるのは、所管課の" + CityWord.STAFF.said() + "です。";
			}
			if (!form.hash().equals(mark.form())) {
				return "出力した後に様式が変わりました。出力し直したファイルに書き写してください。";
			}
			return null;
		}

		boolean isClosed(ReturnedSheet sheet) {
			return items.find(sheet.taskId()).filter((item) -> actor.holds(item.authority())).isEmpty();
		}

		List<Question> questions(ReturnedSheet sheet) {
			return isClosed(sheet) ? List.of() : bringTogether(sheet, Map.of()).questions();
		}

		/** File and draft, going out from what was exported. */
		Outcome bringTogether(ReturnedSheet returned, Map<String, Boolean> own) {

			var sheet = sheets.get(new ProjectSheetId(returned.sheet()));
			var view = view(sheet);
			var opened = forms.texts(form, null, view);
			var draft = drafts.find(returned.taskId());
			var saved = draft.map(Draft::raw).orElse(opened);
			var handIn = items.find(returned.taskId()).orElseThrow(() -> new NotFound("この処理")).businessKey();
			var base = exported.find(new HandInId(handIn), returned.base()).orElseThrow(() -> new NotFound("出力の記録"));
			var merged = DraftMerge.of(base, saved, returned.own());
			var chosen = new HashMap<String, List<String>>();
			merged.clashes()
				.stream()
				.filter((clash) -> own.getOrDefault(clash.name(), false))
				.forEach((clash) -> chosen.put(clash.name(), clash.own()));
			var all = new HashMap<String, List<String>>();
			merged.clashes().forEach((clash) -> all.put(clash.name(), clash.own()));
			var before = texts(merged.form(), view);
			var after = texts(merged.form().with(all), view);
			var questions = merged.clashes()
				.stream()
				.map((clash) -> new Question(clash.name(), before.label(clash.name()), before.text(clash.name()),
						after.text(clash.name())))
				.toList();
			var form = merged.form().with(chosen);
			return new Outcome(sheet.round(), draft.map(Draft::version).orElse(0), opened, form, questions,
					!own.keySet().containsAll(all.keySet()), texts(saved, view).changesTo(texts(form, view)));
		}

		private PaperTexts texts(RawForm raw, TaskView view) {
			return PaperTexts.of(PaperLayout.of(form, forms, raw, view, false));
		}

		private TaskView view(ProjectSheet sheet) {
			return open.computeIfAbsent(sheet.id().value(), (id) -> views.of(sheet));
		}

		private Optional<WorkItem> task(String sheet) {
			return handIns.openOf(new ProjectSheetId(sheet))
				.flatMap((handIn) -> items.find(handIn.id().value(), SheetCopies.FORM));
		}

		private Optional<ProjectSheet> sheet(String id) {
			try {
				return Optional.of(sheets.get(new ProjectSheetId(id)));
			}
			catch (NotFound ex) {
				return Optional.empty();
			}
		}

		private static ReturnedSheet refused(int position, ReadWorksheet worksheet, String sheet, String reason) {
			return ReturnedSheet.refused(position, worksheet.name(), sheet, reason);
		}

	}

	/**
	 * @param version of the draft that it was brought together with; 0 where there is
	 * none
	 * @param isOpen something is still to be chosen
	 * @param changes against that draft
	 */
	record Outcome(String round, int version, RawForm opened, RawForm form, List<Question> questions, boolean isOpen,
			List<Change> changes) {
	}

}
