package jp.sakutei.form.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.sakutei.common.Written;
import jp.sakutei.form.FieldNames;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/**
 * Answers for which today's version of a form has no place: they stay to be read until
 * the form is handed in.
 */
public final class GoneAnswers {

	private final FormDefinition form;

	private final List<FormDefinition> earlier;

	private final RawForm typed;

	private final TaskView view;

	/**
	 * @param earlier versions of the form, the newest first
	 * @param typed what was typed so far, or null
	 */
	private GoneAnswers(FormDefinition form, List<FormDefinition> earlier, RawForm typed, TaskView view) {
		this.form = form;
		this.earlier = earlier;
		this.typed = (typed == null) ? RawForm.empty() : typed;
		this.view = view;
	}

	/**
	 * @param earlier versions of the form, the newest first
	 * @param typed what was typed so far, or null
	 */
	public static List<Gone> of(FormDefinition form, List<FormDefinition> earlier, RawForm typed, TaskView view) {
		var gone = new GoneAnswers(form, earlier, typed, view);
		var all = new ArrayList<>(gone.questions());
		all.addAll(gone.options());
		return all;
	}

	private List<Gone> questions() {

		var gone = new ArrayList<Gone>();
		var seen = new LinkedHashSet<String>();
		form.answering().map(FormComponent::key).forEach(seen::add);
		for (var version : earlier) {
			version.answering()
				.filter((question) -> seen.add(question.key()))
				.forEach((question) -> text(version, question)
					.ifPresent((text) -> gone.add(new Gone(question.label(), text, false))));
		}
		return gone;
	}

	private List<Gone> options() {

		var gone = new ArrayList<Gone>();
		form.answering().filter((question) -> question.kind().isChoice()).forEach((question) -> {
			var offered = question.options(view).stream().map(Option::value).toList();
			texts(form, question.key()).stream()
				.filter((value) -> !Written.isEmpty(value) && !offered.contains(value))
				.forEach((value) -> gone.add(new Gone(question.label(), label(question.key(), value), true)));
		});
		return gone;
	}

	private Optional<String> text(FormDefinition version, FormComponent question) {
		var texts = texts(version, question.key()).stream()
			.filter((text) -> !Written.isEmpty(text))
			.map((text) -> label(question.key(), text))
			.collect(Collectors.joining("、"));
		return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
	}

	/** As it was typed, or else as the form would have opened with it. */
	private List<String> texts(FormDefinition version, String key) {
		var own = texts(typed, key);
		return own.isEmpty() ? texts(InitialValues.of(version, view), key) : own;
	}

	private static List<String> texts(RawForm raw, String key) {
		return raw.texts()
			.entrySet()
			.stream()
			.filter((each) -> FieldNames.keyOf(each.getKey()).equals(key))
			.filter((each) -> !each.getKey().endsWith("[]") && !each.getKey().endsWith(RawForm.ROW_ID))
			.flatMap((each) -> each.getValue().stream())
			.toList();
	}

	/** As the newest version that offered it called it. */
	private String label(String key, String value) {
		return earlier.stream()
			.flatMap((version) -> version.component(key).stream())
			.flatMap((question) -> question.options(view).stream())
			.filter((option) -> option.value().equals(value))
			.map(Option::label)
			.findFirst()
			.orElse(value);
	}

	/**
	 * A question or an option that today's form does not have.
	 *
	 * @param text of the answer
	 * @param option the question is still asked, the option is gone
	 */
	public record Gone(String question, String text, boolean option) {
	}

}
