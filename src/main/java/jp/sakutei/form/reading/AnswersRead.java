package jp.sakutei.form.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.Setting;

/**
 * What was understood of each text: a form is read several times until it rests, a text
 * that means the same each time but once.
 */
final class AnswersRead {

	private final TaskView view;

	private final Map<String, Answer> known = new HashMap<>();

	AnswersRead(TaskView view) {
		this.view = view;
	}

	/**
	 * @param names what expressions know in this pass
	 */
	Reading of(FormComponent component, String name, List<String> texts, Map<String, Object> names) {

		if (hangsOnOthers(component)) {
			return AnswerReader.read(component, texts, view, names);
		}
		var answer = known.get(name);
		if (answer == null || !answer.texts().equals(texts)) {
			answer = new Answer(texts, AnswerReader.read(component, texts, view, names));
			known.put(name, answer);
		}
		return answer.reading();
	}

	/** The same text may be too long, too much or too early after another answer. */
	private static boolean hangsOnOthers(FormComponent component) {
		var limits = component.limits();
		return !component.property("notBefore", "").isEmpty()
				|| Stream.of(limits.min(), limits.max(), limits.minLength(), limits.maxLength())
					.anyMatch(Setting::hangsOnAnswers);
	}

	private record Answer(List<String> texts, Reading reading) {
	}

}
