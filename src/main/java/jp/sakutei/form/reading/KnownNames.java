package jp.sakutei.form.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jp.sakutei.form.FieldNames;
import jp.sakutei.form.ListCell;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/**
 * The names that a form has, with the rows that its lists may come to. What else is
 * posted is nobody's answer: some bytes of it could fill a draft with millions.
 */
public final class KnownNames {

	/** Far more than anybody writes by hand; lists that open with more keep theirs. */
	public static final int MOST_ROWS = 200;

	/** Over all lists, besides those with which the form opens. */
	static final int MOST_ROWS_OVER_ALL = 500;

	private static final int MOST_NOTES = 300;

	private final Set<String> fields = new HashSet<>();

	/** Names of amounts, for each source and year. */
	private final Set<String> amounts = new HashSet<>();

	/** How many rows each list opens with. */
	private final Map<String, Integer> opened = new LinkedHashMap<>();

	private final Map<String, Set<String>> cells = new HashMap<>();

	private KnownNames(FormDefinition form, TaskView view) {
		var initial = InitialValues.of(form, view);
		form.answering().forEach((component) -> know(component, view, initial));
		form.blocksToConfirm().forEach((id) -> fields.add(FormDefinition.CONFIRMED + "." + id));
	}

	public static KnownNames of(FormDefinition form, TaskView view) {
		return new KnownNames(form, view);
	}

	private void know(FormComponent component, TaskView view, RawForm initial) {

		var key = component.key();
		if (component.kind().hasRows()) {
			opened.put(key, initial.rows(key));
			cells.put(key,
					component.rowComponents(view)
						.stream()
						.flatMap(FormComponent::answering)
						.map(FormComponent::key)
						.collect(Collectors.toSet()));
		}
		else if (component.kind() == FormComponent.Kind.AMOUNTS) {
			new Amounts(component, key, RawForm.empty(), view).fields().forEach(amounts::add);
		}
		else {
			fields.add(key);
		}
	}

	/** Whether the form has such a field. */
	public boolean has(String name) {

		var list = FieldNames.listOf(name);
		if (opened.containsKey(list) && !list.equals(name)) {
			var cell = ListCell.of(list, name);
			return name.equals(list + "[]") || cell != null && cell.row() < most(list)
					&& (cells.get(list).contains(cell.key()) || cell.key().equals(RawForm.ROW_ID));
		}
		return fields.contains(name) || amounts.contains(name) || name.startsWith(SideNote.PREFIX);
	}

	/** What the form asks for, of what was sent. */
	public RawForm of(RawForm sent) {

		var known = new LinkedHashMap<String, List<String>>();
		var notes = 0;
		for (var text : sent.texts().entrySet()) {
			var name = text.getKey();
			if (has(name) && (!name.startsWith(SideNote.PREFIX) || ++notes <= MOST_NOTES)) {
				known.put(name, text.getValue());
			}
		}
		var left = MOST_ROWS_OVER_ALL;
		for (var list : opened.keySet()) {
			if (sent.has(list + "[]")) {
				var rows = Math.min(Math.min(sent.rows(list), most(list)), opened.get(list) + left);
				left -= Math.max(rows - opened.get(list), 0);
				known.put(list + "[]", List.of(String.valueOf(rows)));
			}
		}
		return new RawForm(known);
	}

	/** Whether a list may have one more row. */
	public boolean hasRoom(RawForm form, String list) {
		var added = opened.keySet().stream().mapToInt((each) -> Math.max(form.rows(each) - opened.get(each), 0)).sum();
		return opened.containsKey(list) && form.rows(list) < most(list) && added < MOST_ROWS_OVER_ALL;
	}

	private int most(String list) {
		return Math.max(opened.get(list), MOST_ROWS);
	}

}
