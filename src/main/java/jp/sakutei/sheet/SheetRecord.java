package jp.sakutei.sheet;

import java.time.LocalDate;

/**
 * One line of a {@link SheetSection}.
 *
 * @param on the day; null where it is not known
 * @param source id of the meeting, hearing, list or hand-in that it comes from
 * @param occasion the source, in words
 * @param path of the page to see more; null where there is none
 * @param result what came out of it; null where nothing was decided
 * @param text what was said; empty where nothing was
 * @param state of the answer; null where none is wanted
 * @param answer empty where there is none
 */
public record SheetRecord(LocalDate on, String source, String occasion, String path, Mark result, String text,
		Mark state, String answer) {

	public static SheetRecord of(LocalDate on, String source, String occasion) {
		return new SheetRecord(on, source, occasion, null, null, "", null, "");
	}

	public SheetRecord at(String path) {
		return new SheetRecord(on, source, occasion, path, result, text, state, answer);
	}

	public SheetRecord decided(String word, Tone tone) {
		return new SheetRecord(on, source, occasion, path, new Mark(word, tone), text, state, answer);
	}

	/**
	 * @param text null: nothing
	 */
	public SheetRecord saying(String text) {
		return new SheetRecord(on, source, occasion, path, result, (text == null) ? "" : text, state, answer);
	}

	/**
	 * @param answer null: none yet
	 */
	public SheetRecord answered(String state, Tone tone, String answer) {
		return new SheetRecord(on, source, occasion, path, result, text, new Mark(state, tone),
				(answer == null) ? "" : answer);
	}

	/** Whether it wants the same of the same occasion. */
	boolean asksLike(SheetRecord other) {
		return source.equals(other.source) && !text.isEmpty() && text.equals(other.text);
	}

	/** The same line, with the answer that the ledger has. */
	SheetRecord with(SheetRecord asked) {
		return new SheetRecord(on, source, occasion, path, result, text, asked.state, asked.answer);
	}

	/** A word, and how it looks. */
	public record Mark(String word, Tone tone) {
	}

	/** As badges are called. */
	public enum Tone {

		NEUTRAL, INFO, SUCCESS, WARNING;

		public String css() {
			return "badge--" + name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
