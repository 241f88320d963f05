package jp.sakutei.form.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.FormError;
import jp.sakutei.form.FieldNames;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;

/**
 * Zero-base review: each block of a form that opens with what an earlier period left is
 * either edited or confirmed as it is. A block is a group with the property
 * {@code confirm}; where there is nothing earlier, nothing is asked.
 */
public final class Confirmations {

	private final RawForm raw;

	private final TaskView view;

	/** How many fields say something else than at first, by the key of the question. */
	private final Map<String, Long> changed;

	Confirmations(RawForm initial, RawForm raw, TaskView view) {
		this.raw = raw;
		this.view = view;
		this.changed = initial.namesOtherThan(raw)
			.stream()
			.filter((name) -> !name.endsWith("[]"))
			.collect(Collectors.groupingBy(FieldNames::keyOf, Collectors.counting()));
	}

	/** The name of its checkbox. */
	public static String nameOf(FormComponent block) {
		return FormDefinition.CONFIRMED + "." + block.id();
	}

	public boolean asksFor(FormComponent component) {
		return component.isToConfirm() && view.context().get("previous") instanceof Map<?, ?> previous
				&& !previous.isEmpty();
	}

	/** Fields of the block that say something else than at first. */
	public int edits(FormComponent block) {
		return block.answering()
			.map(FormComponent::key)
			.distinct()
			.mapToInt((key) -> changed.getOrDefault(key, 0L).intValue())
			.sum();
	}

	/** Ticked, or settled at an earlier hand-in. */
	public boolean isSettled(FormComponent block) {
		return edits(block) > 0 || isTicked(block) || wasSettled(block);
	}

	public boolean wasSettled(FormComponent block) {
		return wasIn(FormDefinition.CONFIRMED, block) || wasIn(FormDefinition.EDITED, block);
	}

	public boolean isTicked(FormComponent block) {
		return raw.text(nameOf(block)).equals("true");
	}

	public boolean isEdited(FormComponent block) {
		return edits(block) > 0 || wasIn(FormDefinition.EDITED, block);
	}

	/** What stands against a block that nobody looked at. */
	FormError missing(FormComponent block) {
		return new FormError(nameOf(block), "「" + block.label() + "」は、内容を見直し、直すか「変更なし」にチェックを入れてください。");
	}

	List<String> ids(Collection<FormNode> blocks, boolean edited) {
		return blocks.stream()
			.map(FormNode::component)
			.filter((block) -> isSettled(block) && isEdited(block) == edited)
			.map(FormComponent::id)
			.toList();
	}

	private boolean wasIn(String key, FormComponent block) {
		return view.values().asMap().get(key) instanceof List<?> ids && ids.contains(block.id());
	}

}
