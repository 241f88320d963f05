package jp.sakutei.hearing.timetable;

import java.util.List;

import jp.sakutei.common.Sha256;

/**
 * 案: a place in the timetable for each section that had none.
 *
 * @param placed in the order of their times
 */
public record Proposal(List<Entry> placed, List<Unplaced> unplaced) {

	/** What tells it from another one. */
	public String fingerprint() {
		var text = new StringBuilder();
		placed.forEach((entry) -> text.append(entry.section())
			.append(' ')
			.append(entry.slot())
			.append(' ')
			.append(entry.room())
			.append(' ')
			.append(entry.officer())
			.append('\n'));
		return Sha256.of(text.toString());
	}

	/**
	 * A section without place.
	 *
	 * @param why a whole sentence
	 */
	public record Unplaced(SectionToHear section, String why) {
	}

}
