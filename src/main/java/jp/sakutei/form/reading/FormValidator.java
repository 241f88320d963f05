package jp.sakutei.form.reading;

import java.util.List;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinition;

import org.springframework.stereotype.Component;

/** Holds what came back against the same file that asked for it. */
@Component
public class FormValidator {

	private final BusinessClock clock;

	public FormValidator(BusinessClock clock) {
		this.clock = clock;
	}

	public Outcome validate(FormDefinition form, RawForm typed, TaskView view) {
		var reading = new FormReading(form, typed, view, clock.today());
		return new Outcome(reading.values(), reading.errors());
	}

	/** For values that nobody typed: of scripts, and of documents read in. */
	public Outcome validate(FormDefinition form, FormValues values, TaskView view) {
		return validate(form, InitialValues.of(form, view.withValues(values)), view);
	}

	/**
	 * @param values what could be understood, without what is hidden
	 * @param errors in the form's order; empty when all is well
	 */
	public record Outcome(FormValues values, List<FormError> errors) {
	}

}
