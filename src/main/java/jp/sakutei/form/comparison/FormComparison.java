package jp.sakutei.form.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.page.Block;
import jp.sakutei.form.page.Blocks;
import jp.sakutei.form.page.Line;

/**
 * Two fillings-in of a form side by side, question by question in the form's order. They
 * may have been asked by different versions of it: a question that only one of them knows
 * stands where that one asked it.
 */
public record FormComparison(List<Block> blocks) {

	public static FormComparison between(Filled from, Filled to, Map<String, List<Option>> options) {

		var view = TaskView.of("", FormValues.none()).withOptions(options);
		var blocks = new LinkedHashMap<String, List<Line>>();
		new BothForms(from.form(), to.form()).questions()
			.forEach((question) -> blocks.computeIfAbsent(question.block(), (label) -> new ArrayList<>())
				.addAll(new AnswerLines(question, view).of(from.values(), to.values())));
		return new FormComparison(blocks.entrySet()
			.stream()
			.filter((block) -> !block.getValue().isEmpty())
			.map((block) -> new Block(block.getKey(), List.copyOf(block.getValue())))
			.toList());
	}

	/** Blocks in which something changed. */
	public List<Block> changed() {
		return blocks.stream().filter((block) -> !block.changed().isEmpty()).toList();
	}

	/** Blocks in which all stayed as it was. */
	public List<Block> same() {
		return blocks.stream().filter((block) -> block.changed().isEmpty()).toList();
	}

	public boolean isNone() {
		return changed().isEmpty();
	}

	/** What changed at one question of the form's first level. */
	public List<Line> changedAt(String key) {
		return blocks.stream()
			.flatMap((block) -> block.changed().stream())
			.filter((line) -> line.key().equals(key))
			.toList();
	}

	/** A form, and what was answered to it. */
	public record Filled(FormDefinition form, FormValues values) {
	}

	/** What the form asks together. */
	public record Block(String label, List<Line> lines) {

		public List<Line> changed() {
			return lines.stream().filter(Predicate.not(Line::isSame)).toList();
		}

		public List<Line> same() {
			return lines.stream().filter(Line::isSame).toList();
		}

	}

	/**
	 * One answer on both sides.
	 *
	 * @param key of the question on the form's first level
	 * @param label of the question; in a list with its row, of an amount with its year
	 * @param difference of two numbers, with its sign; empty where there is none
	 */
	public record Line(String key, String label, String from, String to, String difference) {

		public boolean isSame() {
			return from.equals(to);
		}

		public TextDifference text() {
			return TextDifference.between(from, to);
		}

	}

}
