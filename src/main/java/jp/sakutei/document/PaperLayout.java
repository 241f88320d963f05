package jp.sakutei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.sakutei.document.Paper.Block;
import jp.sakutei.document.Paper.Box;
import jp.sakutei.document.Paper.Line;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormComponent.Kind;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.TaskView;

/** Lays a form out from its file alone. */
final class PaperLayout {

	private static final int LABEL = 4;

	private final OpenedForms forms;

	private final TaskView view;

	private final EntryTexts texts;

	private final boolean spare;

	private final List<Block> blocks = new ArrayList<>();

	private List<Line> lines = new ArrayList<>();

	/** Of the block that is being laid out. */
	private String title = "";

	private PaperLayout(OpenedForms forms, RawForm raw, TaskView view, boolean spare) {
		this.forms = forms;
		this.view = view;
		this.texts = new EntryTexts(raw, view);
		this.spare = spare;
	}

	/**
	 * @param spare with room for more rows
	 */
	static Paper of(FormDefinition form, OpenedForms forms, RawForm raw, TaskView view, boolean spare) {
		var layout = new PaperLayout(forms, raw, view, spare);
		layout.all(form.components(), "");
		layout.close();
		return new Paper(layout.blocks);
	}

	private void all(List<FormComponent> components, String prefix) {
		for (var index = 0; index < components.size();) {
			var beside = beside(components, index);
			if (beside.size() > 1) {
				lines.add(besideEachOther(beside, prefix));
			}
			else {
				one(components.get(index), prefix);
			}
			index += beside.size();
		}
	}

	private void one(FormComponent component, String prefix) {

		if (component.limits().hide().holdsAlways()) {
			return;
		}
		switch (component.kind()) {
			case GROUP -> group(component, prefix);
			case AMOUNTS -> lines(component, new AmountLines(component, texts, view).lines(prefix));
			case INDICATORS, SCHEDULE, EVIDENCE, DYNAMICLIST ->
				lines(component, new RowLines(component, forms, texts, view, spare).lines());
			case TEXT -> lines.add(Line.of(Box.note(Paper.COLUMNS, plain(component.html()))));
			case SEPARATOR, SPACER, BUTTON -> {
			}
			case CHECKLIST -> marks(component, prefix);
			case TAGLIST -> oneOfMany(component, prefix);
			case CHECKBOX -> lines.add(Line.of(Box.label(LABEL, label(component)),
					Box.entry(1, texts.mark(component, prefix, null)), Box.note(11, component.support())));
			default -> lines.add(Line.of(Box.label(LABEL, label(component)),
					Box.entry(Paper.COLUMNS - LABEL, texts.entry(component, prefix))));
		}
	}

	private void group(FormComponent group, String prefix) {
		close();
		title = group.label() + (group.limits().hide().hangsOnAnswers() ? "（該当する場合）" : "");
		all(group.components(), prefix);
		confirmation(group);
		close();
		title = "";
	}

	private void lines(FormComponent part, List<Line> of) {
		close();
		title = part.label();
		lines.addAll(of);
		confirmation(part);
		close();
	}

	/** What an earlier period left is edited, or confirmed as it is. */
	private void confirmation(FormComponent block) {
		forms.confirmation(block, view)
			.ifPresent((field) -> lines
				.add(Line.of(Box.label(LABEL, "変更なしの確認"), Box.entry(1, texts.confirmation(block, field)),
						Box.note(11, "見直した結果、上の内容のままでよいときは「○」（直したときは不要です）"))));
	}

	/** What was laid out so far becomes a block. */
	private void close() {
		if (!lines.isEmpty()) {
			blocks.add(new Block(title, lines));
			lines = new ArrayList<>();
			title = "";
		}
	}

	private void marks(FormComponent component, String prefix) {
		var label = label(component);
		for (var option : component.options(view)) {
			lines.add(Line.of(Box.label(LABEL, label), Box.entry(1, texts.mark(component, prefix, option)),
					Box.note(11, option.label())));
			label = "";
		}
	}

	private void oneOfMany(FormComponent component, String prefix) {
		var label = label(component);
		for (var entry : texts.oneOfMany(component, prefix, spare)) {
			lines.add(Line.of(Box.label(LABEL, label), Box.entry(Paper.COLUMNS - LABEL, entry)));
			label = "";
		}
	}

	/** Short questions of the same row of the form. */
	private static List<FormComponent> beside(List<FormComponent> components, int from) {

		var row = components.get(from).layout().row();
		var until = from + 1;
		while (row != null && until < components.size() && row.equals(components.get(until).layout().row())) {
			until++;
		}
		var found = components.subList(from, until);
		return (found.size() <= 3 && found.stream().allMatch(PaperLayout::isShort)) ? found
				: components.subList(from, from + 1);
	}

	static boolean isShort(FormComponent component) {
		return switch (component.kind()) {
			case TEXTFIELD -> longest(component) <= 100;
			case NUMBER, SELECT, RADIO, DATETIME -> true;
			default -> false;
		};
	}

	private static int longest(FormComponent component) {
		var most = component.limits().maxLength();
		var length = most.hangsOnAnswers() ? null : most.number(Map.of());
		return (length == null) ? Integer.MAX_VALUE : length.intValue();
	}

	private Line besideEachOther(List<FormComponent> components, String prefix) {
		return besideEachOther(components, texts, prefix);
	}

	static Line besideEachOther(List<FormComponent> components, EntryTexts texts, String prefix) {

		var width = Paper.COLUMNS / components.size();
		var labels = (components.size() == 2) ? 3 : 2;
		var boxes = new ArrayList<Box>();
		for (var component : components) {
			boxes.add(Box.label(labels, label(component)));
			boxes.add(Box.entry(width - labels, texts.entry(component, prefix)));
		}
		var left = Paper.COLUMNS - width * components.size();
		if (left > 0) {
			var last = boxes.remove(boxes.size() - 1);
			boxes.add(new Box(last.kind(), last.span() + left, last.text(), last.entry()));
		}
		return new Line(boxes);
	}

	static String label(FormComponent component) {
		return component.label() + (component.limits().required() ? "　※" : "")
				+ (component.limits().hide().hangsOnAnswers() ? "（該当時）" : "");
	}

	private static String plain(String html) {
		return Objects.toString(html, "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
	}

	/** Whether rows of these fit into a table's line. */
	static boolean fitTable(List<FormComponent> row, Kind kind) {
		return row.size() <= ((kind == Kind.SCHEDULE) ? 6 : 4)
				&& row.stream().allMatch((each) -> each.kind().isInput() && !each.kind().hasManyAnswers());
	}

}
