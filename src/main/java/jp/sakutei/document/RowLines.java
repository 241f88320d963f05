package jp.sakutei.document;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.document.Paper.Box;
import jp.sakutei.document.Paper.Line;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.TaskView;

/** 指標・スケジュールなどの行: a line of a table for each, or a block of lines. */
record RowLines(FormComponent part, OpenedForms forms, EntryTexts texts, TaskView view, boolean spare) {

	private static final int HEAD = 3;

	List<Line> lines() {
		var row = forms.row(part, view)
			.stream()
			.filter((each) -> !each.key().isEmpty() && each.kind().isInput())
			.filter((each) -> !each.limits().hide().holdsAlways())
			.toList();
		return PaperLayout.fitTable(row, part.kind()) ? table(row) : cards(row);
	}

	private List<Line> table(List<FormComponent> row) {

		var lines = new ArrayList<Line>();
		var width = (Paper.COLUMNS - HEAD) / Math.max(1, row.size());
		var rest = Paper.COLUMNS - HEAD - width * row.size();
		var head = new ArrayList<>(List.of(Box.head(HEAD, (part.kind() == Kind.SCHEDULE) ? "年度" : "番号")));
		for (var index = 0; index < row.size(); index++) {
			head.add(Box.head(width + ((index == 0) ? rest : 0), PaperLayout.label(row.get(index))));
		}
		lines.add(new Line(head));
		for (var number = 0; number < rows(); number++) {
			var line = new ArrayList<>(List.of(Box.label(HEAD, name(number))));
			for (var index = 0; index < row.size(); index++) {
				line.add(Box.entry(width + ((index == 0) ? rest : 0), texts.entry(row.get(index), prefix(number))));
			}
			lines.add(new Line(line));
		}
		return lines;
	}

	private List<Line> cards(List<FormComponent> row) {

		var lines = new ArrayList<Line>();
		for (var number = 0; number < rows(); number++) {
			lines.add(Line.of(Box.head(Paper.COLUMNS, part.label() + " " + name(number))));
			for (var index = 0; index < row.size();) {
				var pair = pair(row, index);
				lines.add((pair.size() == 2) ? PaperLayout.besideEachOther(pair, texts, prefix(number))
						: Line.of(Box.label(4, PaperLayout.label(row.get(index))),
								Box.entry(Paper.COLUMNS - 4, texts.entry(row.get(index), prefix(number)))));
				index += pair.size();
			}
		}
		return lines;
	}

	private static List<FormComponent> pair(List<FormComponent> row, int from) {
		return (from + 1 < row.size() && PaperLayout.isShort(row.get(from)) && PaperLayout.isShort(row.get(from + 1)))
				? row.subList(from, from + 2) : row.subList(from, from + 1);
	}

	/** Those that there are, and where rows can be added some more. */
	private int rows() {
		var there = texts.raw().rows(part.key());
		if (part.kind() == Kind.SCHEDULE || part.limits().fixedRows() || !spare) {
			return there;
		}
		return Math.max(there + 1, PaperLayout.fitTable(part.components(), part.kind()) ? 3 : 2);
	}

	private String name(int number) {
		return (part.kind() == Kind.SCHEDULE) ? part.years(view).get(number).label() : "" + (number + 1);
	}

	private String prefix(int number) {
		return part.key() + "[" + number + "].";
	}

}
