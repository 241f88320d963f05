package jp.sakutei.form;

import java.util.List;

/**
 * What stands beside a field: what rules say, and texts asked for.
 *
 * @param findings without those that ask for a reason
 */
public record Beside(List<FormFinding> findings, List<Note> notes) {

	static final Beside NOTHING = new Beside(List.of(), List.of());

	public boolean isEmpty() {
		return findings.isEmpty() && notes.isEmpty();
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
