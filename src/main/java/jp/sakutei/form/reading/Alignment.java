package jp.sakutei.form.reading;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.form.RawForm;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;

/**
 * Lays what was typed over what the form opens with: locked fields cannot be changed by a
 * forged post, and the rows of a fixed list stay those that the list has today. A row is
 * known by its first field that is always read-only.
 */
record Alignment(FormDefinition form, RawForm initial) {

	RawForm of(RawForm typed) {

		var aligned = new RawForm[] { typed };
		form.answering().forEach((component) -> {
			var key = component.key();
			if (component.kind().hasRows()) {
				aligned[0] = aligned[0].withRows(key,
						typed.has(key + "[]") ? rows(component, typed) : rowsOf(key, initial));
			}
			else if (component.limits().readonly().holdsAlways()) {
				aligned[0] = aligned[0].with(key, initial.all(key));
			}
		});
		return aligned[0];
	}

	private List<RawForm> rows(FormComponent list, RawForm typed) {

		var locked = list.components()
			.stream()
			.flatMap(FormComponent::answering)
			.filter((component) -> component.limits().readonly().holdsAlways())
			.map(FormComponent::key)
			.toList();
		var opened = rowsOf(list.key(), initial);
		var posted = rowsOf(list.key(), typed);
		var fixed = list.kind() == FormComponent.Kind.SCHEDULE || list.limits().fixedRows();
		if (!fixed) {
			return posted.stream().map((row) -> locked(row, find(row, opened, locked), locked)).toList();
		}
		var rows = new ArrayList<RawForm>();
		for (var index = 0; index < opened.size(); index++) {
			var row = opened.get(index);
			var found = locked.isEmpty() ? at(index, posted) : find(row, posted, locked);
			rows.add((found == null) ? row : locked(found, row, locked));
		}
		return rows;
	}

	private static RawForm locked(RawForm row, RawForm opened, List<String> locked) {
		var result = row;
		for (var key : locked) {
			result = result.with(key, (opened == null) ? List.of() : opened.all(key));
		}
		return result;
	}

	private static RawForm find(RawForm row, List<RawForm> rows, List<String> locked) {
		return locked.isEmpty() ? null
				: rows.stream()
					.filter((other) -> other.text(locked.get(0)).equals(row.text(locked.get(0))))
					.findFirst()
					.orElse(null);
	}

	private static RawForm at(int index, List<RawForm> rows) {
		return (index < rows.size()) ? rows.get(index) : null;
	}

	private static List<RawForm> rowsOf(String list, RawForm raw) {
		var rows = new ArrayList<RawForm>();
		for (var index = 0; index < raw.rows(list); index++) {
			rows.add(raw.row(list, index));
		}
		return rows;
	}

}
