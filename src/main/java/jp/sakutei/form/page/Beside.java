package jp.sakutei.form.page;

import java.util.List;

import jp.sakutei.form.FormFinding;
import jp.sakutei.form.SideNote;
import jp.sakutei.form.draft.PostedForm;

/**
 * What stands beside a field: what rules say, texts asked for, and whose text is to be
 * taken.
 *
 * @param place its id on the page, where it can be drawn anew
 * @param findings without those that ask for a reason
 * @param confirm whether the block above is as it was; null where nobody asks
 */
public record Beside(String place, List<FormFinding> findings, List<Note> notes, List<Question> questions,
		Confirm confirm) {

	static final Beside NOTHING = new Beside("", List.of(), List.of(), List.of(), null);

	static String placeOf(String field) {
		return "beside-" + FieldView.idOf(field);
	}

	public boolean saysSomething() {
		return !findings.isEmpty() || !notes.isEmpty() || !questions.isEmpty();
	}

	public boolean isEmpty() {
		return !saysSomething() && confirm == null;
	}

	/** Whether it says what somebody has to see: something wrong, or a question. */
	boolean speaks() {
		return !questions.isEmpty() || notes.stream().anyMatch(Note::invalid) || confirm != null && confirm.invalid();
	}

	/** As the page says back what it shows here; not what was typed into it. */
	public String posted() {
		var said = List.of(findings, notes.stream().map(Note::note).toList(), notes.stream().map(Note::errors).toList(),
				questions, (confirm == null) ? "" : confirm.state());
		return place + "=" + Integer.toHexString(said.hashCode());
	}

	/** Whether a page that lies open shows something else here. */
	boolean differsFrom(PostedForm page) {
		return isEmpty() ? page.lines().stream().anyMatch((line) -> line.startsWith(place + "="))
				: !page.lines().contains(posted());
	}

	/**
	 * A field that somebody else changed meanwhile to something else.
	 *
	 * @param name of the field
	 * @param by who saved first; empty where it was the same person at another page
	 */
	public record Question(String name, String label, String by, String saved, String own) {
	}

	/** A side note with what was typed. */
	public record Note(SideNote note, String text, List<String> errors) {

		public String id() {
			return FieldView.idOf(note.name());
		}

		public boolean invalid() {
			return !errors.isEmpty();
		}

		public String describedBy() {
			return id() + "-said" + (invalid() ? " " + id() + "-error" : "");
		}

	}

	/**
	 * 変更なし: asked for below a block that nobody edited.
	 *
	 * @param edits how many fields say something else than at first
	 * @param settled at an earlier hand-in
	 */
	public record Confirm(String name, boolean ticked, int edits, boolean settled, List<String> errors) {

		public String id() {
			return FieldView.idOf(name);
		}

		public boolean invalid() {
			return !errors.isEmpty();
		}

		/** Drawn anew when this changes; not when somebody ticks. */
		String state() {
			return edits + " " + settled + " " + errors;
		}

	}

}
