package jp.sakutei.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that went out, as a person looks into it and writes into it. */
public final class WrittenWorkbook {

	private final XSSFWorkbook workbook;

	WrittenWorkbook(byte[] content) {
		try {
			workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The workbook with these texts written into its first worksheet. */
	public static byte[] filled(byte[] content, Map<String, String> texts) {
		return new WrittenWorkbook(content).write(0, texts).bytes();
	}

	XSSFWorkbook poi() {
		return workbook;
	}

	XSSFSheet worksheet(int index) {
		return workbook.getSheetAt(index);
	}

	WorkbookMark mark(int worksheet) {
		return WorkbookMark.read(worksheet(worksheet).getRow(0).getCell(WorkbookMark.COLUMN).getStringCellValue())
			.orElseThrow();
	}

	void mark(int worksheet, WorkbookMark mark) {
		worksheet(worksheet).getRow(0).getCell(WorkbookMark.COLUMN).setCellValue(mark.toString());
	}

	/** The first cell of the field. */
	XSSFCell cell(int worksheet, String key) {
		for (var row : worksheet(worksheet)) {
			for (var each : WorkbookMark.cells(fields(row)).entrySet()) {
				if (each.getValue().equals(key)) {
					return (XSSFCell) row.getCell(CellReference.convertColStringToIndex(each.getKey()));
				}
			}
		}
		throw new AssertionError(key);
	}

	WrittenWorkbook write(int worksheet, Map<String, String> texts) {
		texts.forEach((key, text) -> cell(worksheet, key).setCellValue(text));
		return this;
	}

	List<String> keys(int worksheet) {
		var keys = new ArrayList<String>();
		worksheet(worksheet).forEach((row) -> keys.addAll(WorkbookMark.cells(fields(row)).values()));
		return keys;
	}

	List<String> texts(int worksheet) {
		var texts = new ArrayList<String>();
		worksheet(worksheet).forEach((row) -> row.forEach((cell) -> {
			if (cell.getCellType() == CellType.STRING) {
				texts.add(cell.getStringCellValue());
			}
		}));
		return texts;
	}

	byte[] bytes() {
		try {
			var content = new ByteArrayOutputStream();
			workbook.write(content);
			return content.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	File file() {
		return file(bytes());
	}

	static File file(byte[] content) {
		try {
			var file = File.createTempFile("written", ".xlsx");
			file.deleteOnExit();
			Files.write(file.toPath(), content);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String fields(Row row) {
		var cell = row.getCell(WorkbookMark.COLUMN);
		return (cell == null || row.getRowNum() == 0) ? "" : cell.getStringCellValue();
	}

}
