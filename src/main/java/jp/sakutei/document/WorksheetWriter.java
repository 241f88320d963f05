package jp.sakutei.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

import jp.sakutei.document.Paper.Block;
import jp.sakutei.document.Paper.Box;
import jp.sakutei.document.Paper.Line;

/** Writes one sheet of paper into one worksheet, line by line. */
final class WorksheetWriter {

	private static final int COLUMN_WIDTH = 5 * 256 + 180;

	private static final float LINE_HEIGHT = 13.5f;

	private static final float TITLE_HEIGHT = 24;

	/**
	 * What fits on a sheet of A4 below the repeated head, in points of the worksheet,
	 * which is a little larger than the paper.
	 */
	private static final float PAGE_HEIGHT = 740;

	private final SXSSFSheet worksheet;

	private final WorkbookStyles styles;

	private final WorkbookChoices choices;

	private final boolean open;

	private int next;

	/** Of the page that is being filled, in points. */
	private float used;

	/** Of the amounts above a sum, by column: the first and the last row, and the sum. */
	private final Map<Integer, long[]> summed = new HashMap<>();

	WorksheetWriter(SXSSFSheet worksheet, WorkbookStyles styles, WorkbookChoices choices, boolean open) {
		this.worksheet = worksheet;
		this.styles = styles;
		this.choices = choices;
		this.open = open;
	}

	void write(Heading heading, WorkbookMark mark, Paper paper) {
		setUp(heading);
		head(heading, mark);
		paper.blocks().forEach(this::block);
		choices.close(worksheet);
		worksheet.getWorkbook()
			.setPrintArea(worksheet.getWorkbook().getSheetIndex(worksheet), 0, Paper.COLUMNS - 1, 0, next - 1);
	}

	private void setUp(Heading heading) {

		for (var column = 0; column < Paper.COLUMNS; column++) {
			worksheet.setColumnWidth(column, COLUMN_WIDTH);
		}
		worksheet.setColumnHidden(WorkbookMark.COLUMN, true);
		worksheet.enableLocking();
		worksheet.lockFormatRows(false);
		worksheet.lockFormatColumns(false);
		worksheet.setDisplayGridlines(false);
		worksheet.setFitToPage(true);
		worksheet.setHorizontallyCenter(true);
		worksheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
		worksheet.createFreezePane(0, 3);
		var print = worksheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		worksheet.getFooter().setLeft(footer(heading.name()));
		worksheet.getFooter().setRight("&P / &N");
		worksheet.getHeader().setRight(footer(heading.sampleMark()));
	}

	/** An ampersand begins a code. */
	private static String footer(String text) {
		return text.replace("&", "&&");
	}

	private void head(Heading heading, WorkbookMark mark) {

		var first = row(24);
		text(first, 0, 10, heading.title(), styles.title);
		text(first, 10, 6, heading.sampleMark(), styles.mark);
		first.createCell(WorkbookMark.COLUMN).setCellValue(mark.toString());
		text(row(22), 0, Paper.COLUMNS, heading.name(), styles.title);
		text(row(LINE_HEIGHT + 2), 0, Paper.COLUMNS, heading.detail(), styles.plain);
		text(row(LINE_HEIGHT * 2 + 2), 0, Paper.COLUMNS, heading.advice(), styles.of(Paper.Kind.NOTE));
	}

	private void block(Block block) {

		if (!block.title().isEmpty()) {
			breakBefore(TITLE_HEIGHT + height(block.lines().get(0)));
			text(row(TITLE_HEIGHT), 0, Paper.COLUMNS, block.title(), styles.block);
		}
		summed.clear();
		block.lines().forEach(this::line);
	}

	private void line(Line line) {

		var row = row(height(line));
		var column = 0;
		var fields = new ArrayList<String>();
		for (var box : line.boxes()) {
			box(row, column, box, fields);
			column += box.span();
		}
		if (!fields.isEmpty()) {
			row.createCell(WorkbookMark.COLUMN).setCellValue(String.join(" ", fields));
		}
	}

	private static float height(Line line) {
		return Math.min(400, LINE_HEIGHT * line.boxes().stream().mapToInt(WorksheetWriter::lines).max().orElse(1) + 5);
	}

	/** A heading stays with what it heads. */
	private void breakBefore(float height) {
		if (used + height > PAGE_HEIGHT) {
			worksheet.setRowBreak(next - 1);
			used = 0;
		}
	}

	private static int lines(Box box) {
		var least = (box.entry() != null && box.entry().sort() == Entry.Sort.LINES) ? 3 : 1;
		return Math.max(least, CellText.lines(box.text(), box.span()));
	}

	private void box(Row row, int column, Box box, List<String> fields) {

		switch (box.kind()) {
			case ENTRY -> {
				var cell = span(row, column, box.span(), styles.of(box.entry(), open, quoted(box.entry())));
				fill(cell, box.entry());
				if (!box.entry().locked()) {
					fields.add(WorkbookMark.cell(CellReference.convertNumToColString(column), box.entry()));
					choices.offer(cell, box.entry());
				}
			}
			case SUM -> sum(span(row, column, box.span(), styles.of(box.kind())));
			default -> text(row, column, box.span(), box.text(), styles.of(box.kind()));
		}
	}

	private static boolean quoted(Entry entry) {
		return !(entry.isFigure() && CellText.number(entry.text()).isPresent())
				&& CellText.looksLikeFormula(entry.text());
	}

	private void fill(Cell cell, Entry entry) {

		var number = entry.isFigure() ? CellText.number(entry.text()) : Optional.<BigDecimal>empty();
		if (entry.sort() == Entry.Sort.AMOUNT) {
			var sum = summed.computeIfAbsent(cell.getColumnIndex(),
					(column) -> new long[] { cell.getRowIndex(), 0, 0 });
			sum[1] = cell.getRowIndex();
			sum[2] += number.map(BigDecimal::longValue).orElse(0L);
		}
		if (number.isPresent()) {
			cell.setCellValue(number.get().doubleValue());
			return;
		}
		var date = (entry.sort() == Entry.Sort.DATE) ? CellText.date(entry.text()) : Optional.<LocalDate>empty();
		if (date.isPresent()) {
			cell.setCellValue(date.get());
		}
		else if (!entry.text().isEmpty()) {
			cell.setCellValue(CellText.escaped(entry.text()));
		}
	}

	private void sum(Cell cell) {
		var sum = summed.get(cell.getColumnIndex());
		if (sum != null) {
			var column = CellReference.convertNumToColString(cell.getColumnIndex());
			cell.setCellFormula("SUM(" + column + (sum[0] + 1) + ":" + column + (sum[1] + 1) + ")");
			cell.setCellValue(sum[2]);
		}
	}

	private void text(Row row, int column, int span, String text, CellStyle style) {
		var cell = span(row, column, span, style);
		if (!text.isEmpty()) {
			cell.setCellValue(CellText.escaped(text));
		}
	}

	private Cell span(Row row, int column, int span, CellStyle style) {
		for (var each = column; each < column + span; each++) {
			row.createCell(each).setCellStyle(style);
		}
		if (span > 1) {
			worksheet.addMergedRegionUnsafe(
					new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column + span - 1));
		}
		return row.getCell(column);
	}

	private Row row(float height) {
		var row = worksheet.createRow(next++);
		row.setHeightInPoints(height);
		used = (used + height > PAGE_HEIGHT) ? height : used + height;
		return row;
	}

	/**
	 * What stands above the form.
	 *
	 * @param name 042 見本事業（道路）
	 * @param detail section, what it is a copy of, and when
	 * @param sampleMark 見本・架空のデータ, or empty
	 */
	record Heading(String title, String name, String detail, String advice, String sampleMark) {
	}

}
