package jp.sakutei.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;

import org.springframework.stereotype.Component;

/** Prepares a form for its templates. */
@Component
public class FormRenderer {

	private final BusinessClock clock;

	FormRenderer(BusinessClock clock) {
		this.clock = clock;
	}

	/**
	 * @param typed what was typed so far, or null to open with the view's values
	 * @param errors what stands against it; empty before anybody pressed the button
	 */
	public FormPage render(FormDefinition form, RawForm typed, TaskView view, List<FormError> errors) {

		var reading = new FormReading(form, typed, view, clock.today());
		var placed = new PlacedErrors(errors, reading.shownNames());
		var fields = new FieldViews(reading, view, placed);
		return new FormPage(fields.of(reading.nodes()), fields.top(), placed.summary(), form.submitLabel());
	}

	/** Where two people typed different things, in the words of the form. */
	public List<Difference> differences(FormDefinition form, RawForm first, RawForm own, TaskView view) {

		var theirs = fields(form, first, view);
		var mine = fields(form, own, view);
		var names = new LinkedHashSet<>(mine.keySet());
		names.addAll(theirs.keySet());
		return names.stream()
			.map((name) -> Difference.of(theirs.get(name), mine.get(name)))
			.filter((difference) -> !difference.first().equals(difference.own()))
			.toList();
	}

	private Map<String, FieldView> fields(FormDefinition form, RawForm typed, TaskView view) {
		var fields = new LinkedHashMap<String, FieldView>();
		render(form, typed, view, List.of()).lines()
			.stream()
			.flatMap(List::stream)
			.flatMap(FieldView::all)
			.forEach((field) -> fields.put(field.name(), field));
		return fields;
	}

	/** A field that holds different texts. */
	public record Difference(String label, String first, String own) {

		static Difference of(FieldView first, FieldView own) {
			return new Difference(((own != null) ? own : first).place(), (first == null) ? "" : first.shown(),
					(own == null) ? "" : own.shown());
		}

	}

}
