package jp.sakutei.meeting.desk.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.comparison.FormComparison;
import jp.sakutei.meeting.desk.DeskItem;
import jp.sakutei.meeting.desk.SeenBefore;
import jp.sakutei.sheet.Judgements;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revision;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.SheetSections;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetContext;
import jp.sakutei.sheet.web.SheetFigures;

import org.springframework.stereotype.Component;

/**
 * What lies before the body while it decides on one item: the project in all that is
 * asked.
 */
@Component
class ItemMaterial {

	private final ProjectSheets sheets;

	private final Revisions revisions;

	private final SheetContext context;

	private final SheetFigures figures;

	private final SheetAnswers answers;

	private final Judgements judgements;

	private final SheetSections sections;

	private final SeenBefore seen;

	ItemMaterial(ProjectSheets sheets, Revisions revisions, SheetContext context, SheetFigures figures,
			SheetAnswers answers, Judgements judgements, SheetSections sections, SeenBefore seen) {
		this.sheets = sheets;
		this.revisions = revisions;
		this.context = context;
		this.figures = figures;
		this.answers = answers;
		this.judgements = judgements;
		this.sections = sections;
		this.seen = seen;
	}

	/** Null where the item is about no single project. */
	Material of(DeskItem item) {

		if (item.item().sheet() == null) {
			return null;
		}
		var sheet = sheets.get(new ProjectSheetId(item.item().sheet()));
		var revision = revisions.current(sheet).orElse(null);
		var options = context.options(sheet.round());
		var before = seen.of(item.item()).orElse(null);
		return new Material(sheet, figures.of(sheet, revision, options),
				(revision == null) ? List.of() : judgements.of(sheet.id(), revision.number()), sections.of(sheet.id()),
				changes("資料の確定後に変わったところ", item.isChangedSinceFrozen() ? item.item().revision() : null, revision,
						options),
				(before == null) ? null
						: changes(before.occasion() + "で見た後に変わったところ", before.revision(), revision, options));
	}

	/** Null where there is nothing to compare. */
	private Changes changes(String title, Integer from, Revision to, Map<String, List<Option>> options) {
		if (from == null || to == null || from >= to.number()) {
			return null;
		}
		return revisions.find(to.sheet(), from)
			.map((first) -> new Changes(title, from, to.number(),
					answers.compare(first, to, options)
						.changed()
						.stream()
						.flatMap((block) -> block.changed().stream())
						.toList()))
			.orElse(null);
	}

	/**
	 * What is known of a project.
	 *
	 * @param sinceFrozen null where the papers still hold
	 * @param sinceSeen null where the body has not seen it before, or it is the same
	 */
	record Material(ProjectSheet sheet, SheetFigures.Figures figures, List<Judgements.Judgement> judgements,
			List<SheetSections.Shown> sections, Changes sinceFrozen, Changes sinceSeen) {
	}

	/** From one revision to another. */
	record Changes(String title, int from, int to, List<FormComparison.Line> lines) {
	}

}
