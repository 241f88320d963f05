package jp.sakutei.form;

import java.util.List;

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
		return new FormPage(new FieldViews(reading, view, placed).of(reading.nodes()), placed.summary(),
				form.submitLabel());
	}

}
