package jp.sakutei.form.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/** Forms as they lie open, for documents that carry their fields out and back. */
@Component
public class OpenedForms {

	private final BusinessClock clock;

	public OpenedForms(BusinessClock clock) {
		this.clock = clock;
	}

	/**
	 * What the fields hold.
	 * @param typed what was typed so far, or null to open with the view's values
	 */
	public RawForm texts(FormDefinition form, RawForm typed, TaskView view) {
		return new FormReading(form, typed, view, clock.today()).raw();
	}

	/** What stands in one row of a list, a field for each year where it asks so. */
	public List<FormComponent> row(FormComponent list, TaskView view) {
		return list.rowComponents(view).stream().flatMap(FormComponent::answering).toList();
	}

	/** The field in which a block is confirmed as it is, where that is still asked. */
	public Optional<String> confirmation(FormComponent block, TaskView view) {
		var confirmations = new Confirmations(RawForm.empty(), RawForm.empty(), view);
		return (confirmations.asksFor(block) && !confirmations.wasSettled(block))
				? Optional.of(Confirmations.nameOf(block)) : Optional.empty();
	}

	/** Keys of the lists whose rows neither come nor go. */
	public Set<String> fixedLists(FormDefinition form) {
		return form.answering()
			.filter((part) -> part.kind() == FormComponent.Kind.SCHEDULE
					|| part.kind().hasRows() && part.limits().fixedRows())
			.map(FormComponent::key)
			.collect(Collectors.toSet());
	}

	public String json(RawForm raw) {
		return raw.toJson();
	}

	public RawForm read(String json) {
		return RawForm.ofJson(json);
	}

}
