package jp.sakutei.form.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormError;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.draft.DraftWriting.Written;
import jp.sakutei.form.page.Beside.Question;
import jp.sakutei.form.reading.FormReading;

import org.springframework.stereotype.Component;

/** Prepares a form for its templates. */
@Component
public class FormRenderer {

	private final BusinessClock clock;

	public FormRenderer(BusinessClock clock) {
		this.clock = clock;
	}

	/**
	 * With all of it in sight.
	 * @param typed what was typed so far, or null to open with the view's values
	 * @param errors what stands against it; empty before anybody pressed the button
	 */
	public FormPage render(FormDefinition form, RawForm typed, TaskView view, List<FormError> errors) {
		return render(form, typed, view, errors, List.of(), null);
	}

	/**
	 * With its blocks folded where it is long.
	 * @param at a block, or a field in it, that is open when the page opens; empty for
	 * the first one that is not done
	 */
	public FormPage renderAt(FormDefinition form, RawForm typed, TaskView view, String at) {
		return render(form, typed, view, List.of(), List.of(), at);
	}

	/**
	 * With what was saved just now, and where the page has to ask whose text is to be
	 * taken.
	 */
	public FormPage renderWritten(FormDefinition form, Written written, TaskView view, List<FormError> errors) {
		return render(form, written.shown(), view, errors, questions(form, written, view), "");
	}

	/** As the form opens where nobody typed anything yet. */
	public RawForm opened(FormDefinition form, TaskView view) {
		return new FormReading(form, null, view, clock.today()).raw();
	}

	private FormPage render(FormDefinition form, RawForm typed, TaskView view, List<FormError> errors,
			List<Question> asked, String at) {

		var reading = new FormReading(form, typed, view, clock.today());
		var shown = new FieldNames(reading, view).all();
		var placed = new PlacedErrors(errors, shown);
		var now = Blocks.against(reading, view);
		var fields = new FieldViews(reading, view, placed, new PlacedErrors(now, shown), asked);
		var blocks = Blocks.of(reading, view);
		var lines = fields.of(reading.nodes());
		return new FormPage((at == null) ? lines : new Folding(blocks, at).of(lines), fields.top(), placed.summary(),
				blocks, form.submitLabel());
	}

	private List<Question> questions(FormDefinition form, Written written, TaskView view) {

		if (written.asked().isEmpty()) {
			return List.of();
		}
		var theirs = fields(form, written.draft().raw(), view);
		var mine = fields(form, written.shown(), view);
		return written.asked().stream().map((each) -> {
			var saved = theirs.get(each.name());
			var own = mine.get(each.name());
			var label = (own != null) ? own : saved;
			return new Question(each.name(), (label == null) ? "" : label.place(), each.by(),
					shown(saved, each.saved()), shown(own, each.own()));
		}).toList();
	}

	private static String shown(FieldView field, List<String> texts) {
		return (field != null) ? field.shown() : String.join("、", texts);
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
		render(form, typed, view, List.of()).fields().forEach((field) -> fields.put(field.name(), field));
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
