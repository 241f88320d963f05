package jp.sakutei.sheet.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.definition.Axis;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.FirstPeriod;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.Revision;

import org.springframework.stereotype.Component;

/** What a sheet costs and aims at, for {@code sheet/figures.html}. */
@Component
public class SheetFigures {

	private final FormDefinitions forms;

	SheetFigures(FormDefinitions forms) {
		this.forms = forms;
	}

	/**
	 * @param revision the one to show; null where nothing was handed in: what the first
	 * period left
	 */
	public Figures of(ProjectSheet sheet, Revision revision, Map<String, List<Option>> options) {

		var form = (revision == null) ? forms.current("fill-in-sheet")
				: forms.version("fill-in-sheet", revision.formVersion());
		var answers = (revision == null) ? sheet.previous() : revision.answers();
		var view = TaskView.of("", FormValues.none()).withOptions(options);
		return new Figures(cost(form, answers, sheet.previous(), view), aims(form, answers, sheet.previous(), view));
	}

	private static Cost cost(FormDefinition form, FormValues answers, FormValues previous, TaskView view) {

		var part = form.component("amounts");
		var known = part.map((each) -> each.property("knownColumns", ""))
			.filter((columns) -> !columns.isEmpty())
			.map(Axis::read)
			.orElse(List.of());
		return Cost.of(known, previous.find(FirstPeriod.BASE_AMOUNTS).orElse(Map.of()),
				part.map((each) -> each.years(view)).orElse(List.of()), answers.amounts("amounts"),
				part.map((each) -> each.sources(view)).orElse(FormComponent.SOURCES));
	}

	private static Aims aims(FormDefinition form, FormValues answers, FormValues previous, TaskView view) {
		return Aims.of(form.component("indicators").map((each) -> each.years(view)).orElse(List.of()),
				answers.rows("indicators"), previous.find(FirstPeriod.INDICATORS).orElse(List.of()));
	}

	public record Figures(Cost cost, Aims aims) {
	}

}
