package jp.sakutei.form.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.reading.Amounts;
import jp.sakutei.form.reading.Confirmations;
import jp.sakutei.form.reading.FormNode;
import jp.sakutei.form.reading.FormReading;

/** Names of the fields that a page shows, where errors can be said. */
public record FieldNames(FormReading reading, TaskView view) {

	public Set<String> all() {
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
