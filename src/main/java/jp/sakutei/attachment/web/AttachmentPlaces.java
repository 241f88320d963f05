package jp.sakutei.attachment.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.sheet.ProjectSheet;
import jp.sakutei.sheet.SheetViews;

/** What a document can be evidence for: the sheet, or one of the form's fields. */
@Component
class AttachmentPlaces {

	private static final Option WHOLE = new Option("", "事業調書の全体");

	private final FormDefinitions forms;

	private final SheetViews views;

	AttachmentPlaces(FormDefinitions forms, SheetViews views) {
		this.forms = forms;
		this.views = views;
	}

	List<Option> of(ProjectSheet sheet) {
		var view = views.of(sheet);
		var places = new ArrayList<>(List.of(WHOLE));
		forms.current("fill-in-sheet").components().forEach((component) -> add(component, view, places));
		return places;
	}

	private static void add(FormComponent component, TaskView view, List<Option> places) {
		switch (component.kind()) {
			case GROUP -> component.components().forEach((each) -> add(each, view, places));
			case AMOUNTS -> component.years(view)
				.forEach((year) -> places.add(new Option(component.key() + "." + year.value(),
						component.label() + "（" + year.label() + "）")));
			case INDICATORS, EVIDENCE, DYNAMICLIST -> rows(component, view, places);
			case SCHEDULE -> places.add(new Option(component.key(), component.label()));
			default -> {
				if (component.kind().isInput()) {
					places.add(new Option(component.key(), component.label()));
				}
			}
		}
	}

	private static void rows(FormComponent list, TaskView view, List<Option> places) {
		var rows = view.values().rows(list.key());
		for (var index = 0; index < Math.max(1, rows.size()); index++) {
			var name = (index < rows.size()) ? rows.get(index).text("name") : "";
			places.add(new Option(list.key() + "[" + index + "]",
					list.label() + " " + (index + 1) + (name.isEmpty() ? "" : "：" + name)));
		}
	}

}
