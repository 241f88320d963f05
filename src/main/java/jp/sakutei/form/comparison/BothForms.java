package jp.sakutei.form.comparison;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/** The questions of two versions of a form, each once. */
record BothForms(FormDefinition from, FormDefinition to) {

	/**
	 * In the order of the second; what only the first asks follows what it followed
	 * there.
	 */
	List<Question> questions() {

		var earlier = questions(from);
		var questions = new ArrayList<Question>();
		questions(to).forEach((question) -> questions.add(question.after(find(earlier, question))));
		var place = 0;
		for (var question : earlier) {
			var known = indexOf(questions, question);
			if (known < 0) {
				questions.add(place, question);
			}
			place = ((known < 0) ? place : known) + 1;
		}
		return questions;
	}

	private static List<Question> questions(FormDefinition form) {
		return form.components()
			.stream()
			.flatMap((top) -> top.answering()
				.map((each) -> new Question(each.kind().isInput() ? top.label() : each.label(), each, each)))
			.toList();
	}

	private static Question find(List<Question> questions, Question wanted) {
		var index = indexOf(questions, wanted);
		return (index < 0) ? null : questions.get(index);
	}

	private static int indexOf(List<Question> questions, Question wanted) {
		for (var index = 0; index < questions.size(); index++) {
			if (questions.get(index).asksLike(wanted)) {
				return index;
			}
		}
		return -1;
	}

	/**
	 * A question, as the first form asked it and as the second does; the same where only
	 * one of them does.
	 *
	 * @param block under which it stands
	 */
	record Question(String block, FormComponent before, FormComponent component) {

		String key() {
			return component.key();
		}

		private Question after(Question earlier) {
			return (earlier == null) ? this : new Question(block, earlier.component(), component);
		}

		private boolean asksLike(Question other) {
			return key().equals(other.key()) && shape().equals(other.shape());
		}

		/** Single answers of any kind compare as text; tables with their like only. */
		private String shape() {
			return component.kind().isInput() ? "" : component.kind().name();
		}

	}

}
