package jp.sakutei.document;

import java.math.BigDecimal;
import java.math.MathContext;

import jp.sakutei.common.Written;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of a worksheet as they pass by. Nothing is worked out, nothing looked
 * up.
 */
final class WorksheetCells extends DefaultHandler {

	/** Far behind the longest paper. */
	private static final int MOST_ROWS = 20_000;

	private static final MathContext DIGITS = new MathContext(15);

	private final ReadWorksheet worksheet;

	private final SharedStrings strings;

	private final StylesTable styles;

	private final CellBudget budget;

	private final StringBuilder text = new StringBuilder();

	private int depth;

	private boolean reading;

	private int phonetic;

	private int row = -1;

	private int column = -1;

	private String type;

	private int style;

	private boolean formula;

	private String value;

	WorksheetCells(ReadWorksheet worksheet, SharedStrings strings, StylesTable styles, CellBudget budget) {
		this.worksheet = worksheet;
		this.strings = strings;
		this.styles = styles;
		this.budget = budget;
	}

	@Override
	public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
		if (++depth > PartBounds.DEEPEST) {
			throw new SAXException(WorkbookContainer.tooMuch());
		}
		switch (local(local, name)) {
			case "row" -> {
				row = number(attributes.getValue("r"), row + 2) - 1;
				column = -1;
			}
			case "c" -> cell(attributes);
			case "f" -> formula = true;
			case "rPh" -> phonetic++;
			case "v", "t" -> {
				reading = phonetic == 0;
				text.setLength(0);
			}
			default -> {
			}
		}
	}

	@Override
	public void endElement(String uri, String local, String name) throws SAXException {
		depth--;
		switch (local(local, name)) {
			case "v", "t" -> {
				if (reading && "inlineStr".equals(type) == local(local, name).equals("t")) {
					// text in runs comes piece by piece
					value = (value == null) ? text.toString() : joined();
				}
				reading = false;
			}
			case "rPh" -> phonetic--;
			case "c" -> end();
			default -> {
			}
		}
	}

	private String joined() throws SAXException {
		if (value.length() + text.length() > PartBounds.LONGEST_TEXT) {
			throw new SAXException(WorkbookContainer.tooMuch());
		}
		return value + text;
	}

	@Override
	public void characters(char[] characters, int start, int length) throws SAXException {
		if (reading) {
			if (text.length() + length > PartBounds.LONGEST_TEXT) {
				throw new SAXException(WorkbookContainer.tooMuch());
			}
			text.append(characters, start, length);
		}
	}

	private void cell(Attributes attributes) throws SAXException {

		var address = attributes.getValue("r");
		if (address == null) {
			column++;
		}
		else {
			var reference = new CellReference(address);
			column = reference.getCol();
			row = reference.getRow();
		}
		if (row > MOST_ROWS) {
			throw new SAXException(WorkbookContainer.tooMuch());
		}
		type = attributes.getValue("t");
		style = number(attributes.getValue("s"), 0);
		formula = false;
		value = null;
	}

	private void end() throws SAXException {
		if (column < 0 || column > WorkbookMark.COLUMN || value == null && !formula) {
			return;
		}
		var cell = read(new CellReference(row, column).formatAsString(false));
		if (!budget.take(cell.text())) {
			throw new SAXException(WorkbookContainer.tooMuch());
		}
		worksheet.put(row, column, cell);
	}

	private ReadCell read(String address) {
		if (formula) {
			var result = ((type == null || type.equals("n")) && value != null) ? number(address)
					: ReadCell.empty(address);
			return (result.number() != null) ? result.byFormula() : ReadCell.faulty(address, ReadCell.FORMULA);
		}
		return switch ((type == null) ? "n" : type) {
			case "s" -> text(address, strings.getItemAt(Integer.parseInt(value.strip())).getString());
			case "inlineStr", "str" -> text(address, new XSSFRichTextString(value).getString());
			case "b" -> text(address, value.strip().equals("1") ? "TRUE" : "FALSE");
			case "e" -> ReadCell.faulty(address, "エラー値（" + value + "）が入っています。");
			case "n" -> number(address);
			default -> text(address, value);
		};
	}

	private static ReadCell text(String address, String text) {
		return new ReadCell(address, text.replace("\r\n", "\n").replace('\r', '\n'), null, null);
	}

	private ReadCell number(String address) {
		if (Written.isEmpty(value)) {
			return ReadCell.empty(address);
		}
		var number = Double.parseDouble(value.strip());
		if (isDate() && DateUtil.isValidExcelDate(number)) {
			return new ReadCell(address, DateUtil.getLocalDateTime(number).toLocalDate().toString(), null, null);
		}
		var exact = new BigDecimal(value.strip()).round(DIGITS).stripTrailingZeros();
		if (Math.abs(exact.scale()) > 30) {
			return text(address, value.strip());
		}
		return new ReadCell(address, exact.toPlainString(), exact, null);
	}

	private boolean isDate() {
		if (style <= 0 || style >= styles.getNumCellStyles()) {
			return false;
		}
		var looks = styles.getStyleAt(style);
		return DateUtil.isADateFormat(looks.getDataFormat(), looks.getDataFormatString());
	}

	private static String local(String local, String name) {
		return (local != null && !local.isEmpty()) ? local : name.substring(name.indexOf(':') + 1);
	}

	private static int number(String text, int otherwise) {
		return (text == null) ? otherwise : Integer.parseInt(text);
	}

	/** How many cells and characters a whole workbook may still have. */
	static final class CellBudget {

		private int left = 500_000;

		private int characters = PartBounds.MOST_CHARACTERS;

		boolean take(String text) {
			characters -= (text == null) ? 0 : text.length();
			return left-- > 0 && characters >= 0;
		}

	}

}
