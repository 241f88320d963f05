package jp.sakutei.form;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.FormComponent.Kind;

/** Names of the fields that a page shows, where errors can be said. */
record FieldNames(FormReading reading, TaskView view) {

	Set<String> all() {
		return Stream
			.concat(reading.nodes().stream().flatMap(FormNode::visibleNodes).flatMap(this::of),
					view.sideNotes().stream().map(SideNote::name))
			.collect(Collectors.toSet());
	}

	/** Of the block and of all that it shows. */
	Set<String> in(FormNode block) {
		return block.visibleNodes().flatMap(this::of).collect(Collectors.toSet());
	}

	private Stream<String> of(FormNode node) {
		var component = node.component();
		var confirmed = reading.confirmations().asksFor(component) ? Stream.of(Confirmations.nameOf(component))
				: Stream.<String>empty();
		var amounts = (component.kind() == Kind.AMOUNTS)
				? new Amounts(component, node.name(), reading.raw(), view).fields() : Stream.<String>empty();
		return Stream.of(Stream.of(node.name()), confirmed, amounts).flatMap((names) -> names);
	}

}
