package jp.sakutei.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * 分割・統合の提案: what the section wants to become of a project.
 *
 * @param wish what is to become of it
 * @param accepted null as long as the office has not decided
 */
public record LineageProposal(long id, String sheet, String title, String section, Wish wish, String reason, String by,
		LocalDate on, Boolean accepted, String answer) {

	public LineageKind kind() {
		return wish.kind;
	}

	public List<String> names() {
		return wish.names;
	}

	public String into() {
		return wish.into;
	}

	public boolean ends() {
		return wish.ends;
	}

	public boolean isSplit() {
		return wish.kind == LineageKind.SPLIT;
	}

	public boolean isOpen() {
		return accepted == null;
	}

	/** In one sentence. */
	public String summary() {
		return isSplit() ? "「" + String.join("」「", wish.names) + "」を設け、元の事業は" + (wish.ends ? "終えます。" : "続けます。")
				: "「" + wish.intoTitle + "」に統合し、この事業は終えます。";
	}

	/**
	 * 分割 or 統合, as the section wants it.
	 *
	 * @param names of the new projects
	 * @param into id of the project that takes this one up; null when split
	 * @param ends the project itself does not go on
	 */
	public record Wish(LineageKind kind, List<String> names, String into, String intoTitle, boolean ends) {
	}

	/** A project before or after this one. */
	public record Relative(String sheet, String title, LineageKind kind, boolean successor, LocalDate since,
			String reason) {
	}

}
