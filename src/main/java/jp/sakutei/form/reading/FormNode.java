package jp.sakutei.form.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.sakutei.form.FieldNames;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/**
 * A component where it stands in a filled-in form.
 *
 * @param name of its field on the page
 * @param children of a group
 * @param rows of a list, each with a node for each component
 */
public record FormNode(FormComponent component, String name, boolean hidden, boolean readonly, List<FormNode> children,
		List<List<FormNode>> rows) {

	private static final Pattern ROW = Pattern.compile("\\[(\\d+)\\]\\.");

	/** What an error message begins with: 「2行目の理由」. */
	String subject() {
		var row = ROW.matcher(name);
		return (row.find() ? (Integer.parseInt(row.group(1)) + 1) + "行目の" : "") + component.label();
	}

	/** With the table that its row belongs to: 「指標の2行目の目標値」. */
	String subject(FormDefinition form) {
		var list = FieldNames.listOf(name);
		return list.equals(name) ? subject()
				: form.component(list).map((table) -> table.label() + "の").orElse("") + subject();
	}

	public boolean canChangeRows() {
		return component.kind() != FormComponent.Kind.SCHEDULE && !component.limits().fixedRows();
	}

	/** Whether it comes and goes, opens and locks with what is typed elsewhere. */
	public boolean hangsOnAnswers(TaskView view) {
		return hangs(component)
				|| component.kind().hasRows() && component.rowComponents(view).stream().anyMatch(FormNode::hangs);
	}

	private static boolean hangs(FormComponent component) {
		return component.limits().hide().hangsOnAnswers() || component.limits().readonly().hangsOnAnswers();
	}

	/** What is shown of it, and what is locked; what stands in a group has its own. */
	public String state() {
		return Stream.concat(Stream.of(this), rows.stream().flatMap(List::stream))
			.filter((node) -> !node.hidden)
			.map((node) -> node.readonly ? node.name + "!" : node.name)
			.collect(Collectors.joining(" "));
	}

	public Stream<FormNode> visibleNodes() {
		return hidden ? Stream.empty()
				: Stream
					.of(Stream.of(this), children.stream().flatMap(FormNode::visibleNodes),
							rows.stream().flatMap(List::stream).flatMap(FormNode::visibleNodes))
					.flatMap((nodes) -> nodes);
	}

}
