package jp.sakutei.form.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.common.Written;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.reading.Amounts;
import jp.sakutei.form.reading.AnswerText;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/**
 * What a folded block says of itself, in a line: its answers, or those that the property
 * {@code summary} names.
 */
record Says(FormReading reading, TaskView view) {

	/** Of one answer; the whole line is cut off where the page ends. */
	private static final int LONGEST = 40;

	String of(FormNode block) {
		var keys = Arrays.stream(block.component().property("summary", "").split("\\s+"))
			.filter((key) -> !key.isEmpty())
			.toList();
		var questions = answering(block.component());
		return (keys.isEmpty() ? questions.stream() : keys.stream().flatMap((key) -> named(questions, key)))
			.map(this::text)
			.filter(Predicate.not(String::isEmpty))
			.map((text) -> Written.shortened(text.replaceAll("\\s+", " "), LONGEST))
			.collect(Collectors.joining("　"));
	}

	private static List<FormComponent> answering(FormComponent block) {
		return block.answering().toList();
	}

	private static Stream<FormComponent> named(List<FormComponent> questions, String key) {
		return questions.stream().filter((question) -> question.key().equals(key));
	}

	private String text(FormComponent question) {
		if (question.kind() == Kind.AMOUNTS) {
			return amounts(new Amounts(question, question.key(), reading.raw(), view));
		}
		return question.kind().hasRows() ? rows(question, reading.values().rows(question.key()))
				: AnswerText.of(question, reading.values().asMap().get(question.key()), view);
	}

	/** 令和6年度 1,200 令和7年度 未確定. */
	private String amounts(Amounts amounts) {
		return amounts.component()
			.years(view)
			.stream()
			.filter((year) -> !amounts.totalText(year).equals("0"))
			.map((year) -> year.label() + " " + amounts.totalText(year))
			.collect(Collectors.joining(" "));
	}

	/** How many, and what each is called by its first question. */
	private String rows(FormComponent list, List<FormValues> rows) {
		var names = rows.stream()
			.map((row) -> row.text(list.components().get(0).key()))
			.filter(Predicate.not(String::isEmpty))
			.distinct()
			.toList();
		return names.isEmpty() ? "" : rows.size() + "件 " + String.join("、", names);
	}

}
