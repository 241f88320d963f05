package jp.sakutei.form.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormComponent;

/**
 * Which row of a list became which: a year is itself; of all others the equal ones, then
 * those with the same name (their first column), then the most alike.
 */
final class RowMatching {

	/** Rows with less in common are different ones. */
	private static final double ALIKE = 0.5;

	private final FormComponent list;

	private final TaskView view;

	private final List<Pair> pairs = new ArrayList<>();

	private RowMatching(FormComponent list, TaskView view) {
		this.list = list;
		this.view = view;
	}

	/** In the order of the second list; what went away at the end. */
	static List<Pair> of(FormComponent list, TaskView view, List<FormValues> from, List<FormValues> to) {

		var matching = new RowMatching(list, view);
		var before = new ArrayList<>(from);
		var after = new ArrayList<>(to);
		if (list.kind() == Kind.SCHEDULE) {
			matching.pair(before, after, (one, other) -> one.text("year").equals(other.text("year")) ? 1 : 0);
		}
		else {
			matching.pair(before, after, (one, other) -> one.equals(other) ? 1 : 0);
			matching.pair(before, after, matching::sameName);
			matching.pair(before, after, RowMatching::likeness);
		}
		after.forEach((row) -> matching.add(FormValues.none(), row));
		matching.pairs.sort(Comparator.comparingInt((pair) -> indexOf(to, pair.to())));
		before.forEach((row) -> matching.add(row, FormValues.none()));
		return matching.pairs;
	}

	/** Takes pairs out of both, the most alike first. */
	private void pair(List<FormValues> before, List<FormValues> after, Likeness likeness) {
		while (true) {
			Pair best = null;
			var most = ALIKE;
			for (var one : before) {
				for (var other : after) {
					var alike = likeness.of(one, other);
					if (alike > most) {
						most = alike;
						best = new Pair(one, other, "");
					}
				}
			}
			if (best == null) {
				return;
			}
			remove(before, best.from());
			remove(after, best.to());
			add(best.from(), best.to());
		}
	}

	private void add(FormValues from, FormValues to) {
		pairs.add(new Pair(from, to, subject(from.asMap().isEmpty() || to.asMap().isEmpty(), from, to)));
	}

	private String subject(boolean single, FormValues from, FormValues to) {
		var row = to.asMap().isEmpty() ? from : to;
		if (list.kind() == Kind.SCHEDULE) {
			return list.yearLabel(row.text("year"), view);
		}
		return (!single ? "" : to.asMap().isEmpty() ? "削除：" : "追加：") + "「" + name(row) + "」";
	}

	private String name(FormValues row) {
		return list.components().isEmpty() ? "" : row.text(list.components().get(0).key());
	}

	private double sameName(FormValues one, FormValues other) {
		return !name(one).isEmpty() && name(one).equals(name(other)) ? 1 : 0;
	}

	private static double likeness(FormValues one, FormValues other) {

		var difference = TextDifference.between(text(one), text(other));
		var same = difference.parts()
			.stream()
			.filter(TextDifference.Part::isSame)
			.mapToInt((part) -> part.text().length())
			.sum();
		return 2.0 * same / (text(one).length() + text(other).length() + 1);
	}

	private static String text(FormValues row) {
		return row.asMap().values().stream().map(Objects::toString).collect(Collectors.joining("\n"));
	}

	/** By identity: a list may hold the same row twice. */
	private static int indexOf(List<FormValues> rows, FormValues row) {
		for (var index = 0; index < rows.size(); index++) {
			if (rows.get(index) == row) {
				return index;
			}
		}
		return -1;
	}

	private static void remove(List<FormValues> rows, FormValues row) {
		rows.remove(indexOf(rows, row));
	}

	private interface Likeness {

		double of(FormValues one, FormValues other);

	}

	/**
	 * A row before and after; one of them without answers where it came or went.
	 *
	 * @param subject what it is called
	 */
	record Pair(FormValues from, FormValues to, String subject) {

		String label(String column) {
			return subject + " " + column;
		}

	}

}
