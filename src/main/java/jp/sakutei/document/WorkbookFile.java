package jp.sakutei.document;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.InputSource;

import jp.sakutei.document.WorksheetCells.CellBudget;

/** Opens a workbook that came back, and reads nothing of it but texts and numbers. */
final class WorkbookFile {

	static {
		ZipSecureFile.setMaxFileCount(5000);
	}

	private WorkbookFile() {
	}

	/**
	 * The worksheets in their order.
	 * @throws Unreadable when it is no harmless workbook
	 */
	static List<ReadWorksheet> read(File file) throws Unreadable {

		WorkbookContainer.check(file);
		try (var container = OPCPackage.open(file, PackageAccess.READ)) {
			var reader = new XSSFReader(container);
			// readings of kanji (ふりがな) stand in the same element as the text
			var strings = new ReadOnlySharedStringsTable(container, false);
			var styles = reader.getStylesTable();
			var budget = new CellBudget();
			var worksheets = new ArrayList<ReadWorksheet>();
			for (var sheets = (SheetIterator) reader.getSheetsData(); sheets.hasNext();) {
				try (var content = sheets.next()) {
					var worksheet = new ReadWorksheet(sheets.getSheetName());
					var xml = XMLHelper.newXMLReader();
					var cells = new WorksheetCells(worksheet, strings, styles, budget);
					xml.setContentHandler(cells);
					xml.setErrorHandler(cells);
					xml.parse(new InputSource(content));
					worksheets.add(worksheet);
				}
			}
			return worksheets;
		}
		catch (Exception ex) {
			if (ex.getCause() instanceof Unreadable reason) {
				throw reason;
			}
			throw WorkbookContainer.damaged();
		}
	}

}
