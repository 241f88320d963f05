package jp.sakutei.form;

import java.util.List;

/**
 * What stands beside a field: what rules say, texts asked for, and whose text is to be
 * taken.
 *
 * @param place its id on the page, where it can be drawn anew
 * @param findings without those that ask for a reason
 */
public record Beside(String place, List<FormFinding> findings, List<Note> notes, List<Question> questions) {

	static final Beside NOTHING = new Beside("", List.of(), List.of(), List.of());

	static Beside at(String field, List<FormFinding> findings, List<Note> notes, List<Question> questions) {
		return new Beside("beside-" + FieldView.idOf(field), findings, notes, questions);
	}

	public boolean isEmpty() {
		return findings.isEmpty() && notes.isEmpty() && questions.isEmpty();
	}

	/** As the page says back what it shows here; not what was typed into it. */
	public String posted() {
		var said = List.of(findings, notes.stream().map(Note::note).toList(), notes.stream().map(Note::errors).toList(),
				questions);
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

}
