package jp.sakutei.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * 分割・統合の提案: what the section wants to become of a project.
 *
 * @param names of the new projects
 * @param into id and title of the project that takes this one up; null when split
 * @param ends the project itself does not go on
 * @param accepted null as long as the office has not decided
 */
public record LineageProposal(long id, String sheet, String title, String section, LineageKind kind, List<String> names,
		String into, String intoTitle, boolean ends, String reason, String by, LocalDate on, Boolean accepted,
		String answer) {

	public boolean isSplit() {
		return kind == LineageKind.SPLIT;
	}

	public boolean isOpen() {
		return accepted == null;
	}

	/** In one sentence. */
	public String summary() {
		return isSplit() ? "「" + String.join("」「", names) + "」を設け、元の事業は" + (ends ? "終えます。" : "続けます。")
				: "「" + intoTitle + "」に統合し、この事業は終えます。";
	}

	/** A project before or after this one. */
	public record Relative(String sheet, String title, LineageKind kind, boolean successor, LocalDate since,
			String reason) {
	}

}
