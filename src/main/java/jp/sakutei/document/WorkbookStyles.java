package jp.sakutei.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

import jp.sakutei.document.Paper.Kind;

/** Looks of cells, each once in a workbook. */
final class WorkbookStyles {

	private static final String FONT = "BIZ UDPゴシック";

	private static final String AMOUNTS = "#,##0;\"△\"#,##0;0";

	private final Workbook workbook;

	private final Map<Kind, CellStyle> boxes = new EnumMap<>(Kind.class);

	private final Map<String, CellStyle> entries = new HashMap<>();

	final CellStyle title;

	final CellStyle mark;

	final CellStyle plain;

	final CellStyle block;

	WorkbookStyles(Workbook workbook) {
		this.workbook = workbook;
		title = style((style) -> font(style, 14, true, IndexedColors.BLACK));
		mark = style((style) -> {
			font(style, 11, true, IndexedColors.RED);
			style.setAlignment(HorizontalAlignment.RIGHT);
		});
		plain = style((style) -> font(style, 9, false, IndexedColors.BLACK));
		block = style((style) -> {
			font(style, 11, true, IndexedColors.BLACK);
			style.setBorderBottom(BorderStyle.MEDIUM);
			style.setVerticalAlignment(VerticalAlignment.BOTTOM);
		});
		for (var kind : Kind.values()) {
			boxes.put(kind, style((style) -> box(style, kind)));
		}
	}

	CellStyle of(Kind kind) {
		return boxes.get(kind);
	}

	/**
	 * @param quoted text that a spreadsheet would take for a formula
	 */
	CellStyle of(Entry entry, boolean open, boolean quoted) {
		var writable = open && !entry.locked();
		return entries.computeIfAbsent(entry.sort() + " " + writable + " " + quoted,
				(name) -> style((style) -> entry(style, entry.sort(), writable, quoted)));
	}

	private void box(XSSFCellStyle style, Kind kind) {
		font(style, 9, kind == Kind.HEAD, IndexedColors.BLACK);
		border(style);
		style.setWrapText(true);
		if (kind != Kind.HEAD) {
			style.setIndention((short) 1);
		}
		if (kind == Kind.HEAD) {
			fill(style, 0xD9, 0xE2, 0xEC);
			style.setAlignment(HorizontalAlignment.CENTER);
		}
		if (kind == Kind.LABEL) {
			fill(style, 0xEE, 0xF2, 0xF6);
		}
		if (kind == Kind.FIGURE || kind == Kind.SUM) {
			fill(style, 0xF5, 0xF5, 0xF5);
			style.setAlignment(HorizontalAlignment.RIGHT);
			style.setDataFormat(workbook.createDataFormat().getFormat(AMOUNTS));
		}
	}

	private void entry(XSSFCellStyle style, Entry.Sort sort, boolean writable, boolean quoted) {
		font(style, 10, false, IndexedColors.BLACK);
		border(style);
		style.setWrapText(true);
		style.setLocked(!writable);
		style.setQuotePrefixed(quoted);
		if (writable) {
			fill(style, 0xFF, 0xFD, 0xE7);
		}
		var format = switch (sort) {
			case AMOUNT -> AMOUNTS;
			case NUMBER -> "General";
			case DATE -> "yyyy\"年\"m\"月\"d\"日\"";
			default -> "@";
		};
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		style.setAlignment(switch (sort) {
			case AMOUNT, NUMBER -> HorizontalAlignment.RIGHT;
			case MARK -> HorizontalAlignment.CENTER;
			default -> HorizontalAlignment.LEFT;
		});
		if (sort != Entry.Sort.MARK) {
			style.setIndention((short) 1);
		}
		if (sort == Entry.Sort.LINES) {
			style.setVerticalAlignment(VerticalAlignment.TOP);
		}
	}

	private CellStyle style(Consumer<XSSFCellStyle> look) {
		var style = (XSSFCellStyle) workbook.createCellStyle();
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		look.accept(style);
		return style;
	}

	private void font(CellStyle style, int points, boolean bold, IndexedColors color) {
		var font = workbook.createFont();
		font.setFontName(FONT);
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		font.setColor(color.getIndex());
		style.setFont(font);
	}

	private static void border(CellStyle style) {
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
	}

	private static void fill(XSSFCellStyle style, int red, int green, int blue) {
		style.setFillForegroundColor(
				new XSSFColor(new byte[] { (byte) red, (byte) green, (byte) blue }, new DefaultIndexedColorMap()));
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
	}

}
