package jp.sakutei.form.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.common.Written;
import jp.sakutei.form.PlainText;
import jp.sakutei.form.FormError;
import jp.sakutei.form.RawForm;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.TaskView;

/** Reads what was written beside the fields. */
final class SideNotes {

	/** More than any page asks for. */
	private static final int MOST = 200;

	private SideNotes() {
	}

	/** Texts by the notes' ids; what was asked for while the page lay open counts too. */
	static Map<String, String> read(RawForm raw, TaskView view, List<FormError> errors) {

		var texts = new LinkedHashMap<String, String>();
		raw.texts().keySet().stream().filter((name) -> name.startsWith(SideNote.PREFIX)).limit(MOST).forEach((name) -> {
			var text = PlainText.lines(raw.text(name)).strip();
			if (PlainText.hasUnusable(text)) {
				errors.add(new FormError(name,
						"理由・回答" + AnswerReader.UNUSABLE.formatted(PlainText.placeOfUnusable(text))));
			}
			else if (PlainText.length(text) > SideNote.LONGEST) {
				errors.add(new FormError(name,
						"理由・回答は%d文字以内で入力してください（いま%,d文字）。".formatted(SideNote.LONGEST, PlainText.length(text))));
			}
			else if (!Written.isEmpty(text)) {
				texts.put(name.substring(SideNote.PREFIX.length()), text);
			}
		});
		view.sideNotes()
			.stream()
			.filter((note) -> note.required() && Written.isEmpty(raw.text(note.name())))
			.forEach((note) -> errors.add(note.missing()));
		return texts;
	}

}
