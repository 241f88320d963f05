package jp.sakutei.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Zero-base review: each block of a form that opens with what an earlier period left is
 * either edited or confirmed as it is. A block is a group with the property
 * {@code confirm}; where there is nothing earlier, nothing is asked.
 */
final class Confirmations {

	/** Keys in the values: lists of the blocks' ids. */
	static final String CONFIRMED = "confirmed";

	static final String EDITED = "edited";

	private final RawForm raw;

	private final TaskView view;

	private final Set<String> changed;

	Confirmations(RawForm initial, RawForm raw, TaskView view) {
		this.raw = raw;
		this.view = view;
		this.changed = initial.namesOtherThan(raw);
	}

	static boolean isBlock(FormComponent component) {
		return "true".equals(component.property("confirm", ""));
	}

	/** The name of its checkbox. */
	static String nameOf(FormComponent block) {
		return CONFIRMED + "." + block.id();
	}

	boolean asksFor(FormComponent component) {
		return isBlock(component) && view.context().get("previous") instanceof Map<?, ?> previous
				&& !previous.isEmpty();
	}

	/** Fields of the block that say something else than at first. */
	int edits(FormComponent block) {
		var keys = block.answering().map(FormComponent::key).collect(Collectors.toSet());
		return (int) changed.stream()
			.filter((name) -> !name.endsWith("[]") && keys.contains(name.split("[.\\[]", 2)[0]))
			.count();
	}

	/** Ticked, or settled at an earlier hand-in. */
	boolean isSettled(FormComponent block) {
		return edits(block) > 0 || isTicked(block) || wasSettled(block);
	}

	boolean wasSettled(FormComponent block) {
		return wasIn(CONFIRMED, block) || wasIn(EDITED, block);
	}

	boolean isTicked(FormComponent block) {
		return raw.text(nameOf(block)).equals("true");
	}

	boolean isEdited(FormComponent block) {
		return edits(block) > 0 || wasIn(EDITED, block);
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
