package jp.sakutei.document;

import java.util.List;
import java.util.stream.Collectors;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;
import jp.sakutei.document.Paper.Block;
import jp.sakutei.document.Paper.Box;
import jp.sakutei.document.Paper.Kind;
import jp.sakutei.form.reading.AmountText;

/**
 * A sheet as its template prints it.
 *
 * @param name 042 見本事業（道路）
 * @param sampleMark 見本・架空のデータ, or empty
 */
public record PrintedSheet(String id, String title, String name, String detail, String sampleMark, List<Part> parts) {

	public PrintedSheet {
		name = Written.drawn(name);
		detail = Written.drawn(detail);
	}

	static PrintedSheet of(String id, WorksheetWriter.Heading heading, Paper paper, boolean blank) {
		return new PrintedSheet(id, heading.title(), heading.name(), heading.detail(), heading.sampleMark(),
				paper.blocks().stream().map((block) -> part(block, blank)).toList());
	}

	private static Part part(Block block, boolean blank) {
		return new Part(block.title(),
				block.lines()
					.stream()
					.map((line) -> line.boxes().stream().map((box) -> cell(box, blank)).toList())
					.toList());
	}

	private static Cell cell(Box box, boolean blank) {

		var kind = box.kind().name().toLowerCase();
		if (box.kind() != Kind.ENTRY) {
			return new Cell(kind, box.span(), (blank && box.kind() == Kind.SUM) ? "" : box.text());
		}
		var entry = box.entry();
		var type = switch (entry.sort()) {
			case AMOUNT, NUMBER -> "entry figure";
			case MARK -> "entry mark";
			case LINES -> blank ? "entry room" : "entry";
			default -> "entry";
		};
		return new Cell(type, box.span(), blank ? toTick(entry) : text(entry));
	}

	private static String text(Entry entry) {
		return switch (entry.sort()) {
			case DATE -> CellText.date(entry.text()).map(JapaneseDates::full).orElse(entry.text());
			case AMOUNT -> AmountText.shown(entry.text());
			default -> entry.text();
		};
	}

	/** On paper one ticks. */
	private static String toTick(Entry entry) {
		return switch (entry.sort()) {
			case MARK -> "□";
			case CHOICE -> (entry.options().size() > 8) ? ""
					: Choices.labels(entry.options()).stream().map("□ "::concat).collect(Collectors.joining("　"));
			default -> "";
		};
	}

	/** A part of the form under its heading. */
	public record Part(String title, List<List<Cell>> lines) {
	}

	/**
	 * @param kind its class in the style sheet
	 */
	public record Cell(String kind, int span, String text) {

		public Cell {
			text = Written.drawn(text);
		}

		public boolean isHead() {
			return !Written.isEmpty(text) && (kind.equals("label") || kind.equals("head"));
		}

		/** Of a line, or of what stands below. */
		public String scope() {
			return kind.equals("head") ? "col" : "row";
		}

	}

}
