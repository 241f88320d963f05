package jp.sakutei.document;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.InputSource;

import jp.sakutei.common.Stoppable;
import jp.sakutei.document.WorksheetCells.CellBudget;

/** Opens a workbook that came back, and reads nothing of it but texts and numbers. */
final class WorkbookFile {

	/** The largest takes some seconds. */
	private static final Duration LONGEST = Duration.ofMinutes(2);

	/** Of the thousand sheets that go out at once, with room for what offices add. */
	private static final int MOST_WORKSHEETS = 1_100;

	static {
		ZipSecureFile.setMaxFileCount(5000);
		// counted by us, with a sentence; how well something packs tells nothing
		ZipSecureFile.setMinInflateRatio(0);
	}

	private WorkbookFile() {
	}

	/**
	 * The worksheets in their order.
	 * @throws Unreadable when it is no harmless workbook
	 */
	static List<ReadWorksheet> read(File file) throws Unreadable {

		WorkbookContainer.check(file);
		try {
			return Stoppable.within(LONGEST, () -> opened(file));
		}
		catch (Refused ex) {
			throw ex.reason;
		}
		catch (Stoppable.Stopped ex) {
			throw WorkbookContainer.tooMuch();
		}
	}

	/**
	 * The worksheets of sheets.
	 * @throws Unreadable when it has none, too
	 */
	static Returned returned(File file) throws Unreadable {

		var worksheets = new ArrayList<>(read(file));
		worksheets.removeIf((worksheet) -> worksheet.name().equals(WorkbookChoices.WORKSHEET));
		var counts = worksheets.stream()
			.flatMap((worksheet) -> WorkbookMark.read(worksheet.mark()).stream())
			.collect(Collectors.groupingBy(WorkbookMark::sheet, Collectors.counting()));
		if (counts.isEmpty()) {
			throw new Unreadable("この画面から出力した事業調書のシートが見つかりません。出力したファイルに記入して送ってください。");
		}
		counts.values().removeIf((count) -> count == 1);
		return new Returned(worksheets, counts.keySet());
	}

	private static List<ReadWorksheet> opened(File file) {

		try (var container = OPCPackage.open(file, PackageAccess.READ)) {
			PartBounds.check(container);
			var reader = new XSSFReader(container);
			// readings of kanji (ふりがな) stand in the same element as the text
			var strings = new ReadOnlySharedStringsTable(container, false);
			var styles = reader.getStylesTable();
			var budget = new CellBudget();
			var worksheets = new ArrayList<ReadWorksheet>();
			for (var sheets = (SheetIterator) reader.getSheetsData(); sheets.hasNext();) {
				if (worksheets.size() == MOST_WORKSHEETS) {
					throw new Refused(WorkbookContainer.tooMuch());
				}
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
			if (ex instanceof Refused refused) {
				throw refused;
			}
			throw new Refused((ex.getCause() instanceof Unreadable reason) ? reason : WorkbookContainer.damaged());
		}
	}

	/**
	 * What stands in a workbook that came back.
	 *
	 * @param twice sheets of which there are several worksheets
	 */
	record Returned(List<ReadWorksheet> worksheets, Set<String> twice) {
	}

	/** Why a file that came back is not read at all, in the user's words. */
	static final class Unreadable extends Exception {

		private static final long serialVersionUID = 1;

		Unreadable(String reason) {
			super(reason);
		}

	}

	/** Out of the thread that can be stopped. */
	private static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final transient Unreadable reason;

		private Refused(Unreadable reason) {
			super(reason);
			this.reason = reason;
		}

	}

}
