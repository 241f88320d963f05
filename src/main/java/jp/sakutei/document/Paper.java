package jp.sakutei.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * 紙面: a form laid out in lines of {@value #COLUMNS} columns, the same in a workbook, on a
 * printed page and in a PDF.
 */
record Paper(List<Block> blocks) {

	static final int COLUMNS = 16;

	/** A part of the form under its heading. */
	record Block(String title, List<Line> lines) {
	}

	/** Boxes that fill the width together. */
	record Line(List<Box> boxes) {

		static Line of(Box... boxes) {
			return new Line(List.of(boxes));
		}

	}

	/**
	 * @param text of what is only read
	 * @param entry what is written in, or null
	 */
	record Box(Kind kind, int span, String text, Entry entry) {

		static Box label(int span, String text) {
			return new Box(Kind.LABEL, span, text, null);
		}

		static Box head(int span, String text) {
			return new Box(Kind.HEAD, span, text, null);
		}

		static Box note(int span, String text) {
			return new Box(Kind.NOTE, span, text, null);
		}

		static Box figure(int span, String text) {
			return new Box(Kind.FIGURE, span, text, null);
		}

		static Box sum(int span, String text) {
			return new Box(Kind.SUM, span, text, null);
		}

		static Box entry(int span, Entry entry) {
			return new Box(Kind.ENTRY, span, entry.text(), entry);
		}

	}

	/** What a box is for. */
	enum Kind {

		LABEL, HEAD, NOTE, FIGURE, SUM, ENTRY

	}

	/** All that stands on it. */
	Stream<String> texts() {
		return Stream
			.concat(blocks.stream().map(Block::title),
					blocks.stream()
						.flatMap((block) -> block.lines().stream())
						.flatMap((line) -> line.boxes().stream())
						.map(Box::text))
			.map(String::strip);
	}

	Stream<Entry> entries() {
		return blocks.stream()
			.flatMap((block) -> block.lines().stream())
			.flatMap((line) -> line.boxes().stream())
			.filter((box) -> box.entry() != null)
			.map(Box::entry);
	}

}
