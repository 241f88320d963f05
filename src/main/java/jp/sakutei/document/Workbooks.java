package jp.sakutei.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

import jp.sakutei.form.reading.OpenedForms;
import jp.sakutei.round.Plan;

/**
 * Writes sheets into a workbook, a worksheet for each; only a few lines are in memory.
 */
@Component
class Workbooks {

	private static final int LINES_IN_MEMORY = 50;

	private final OpenedForms forms;

	private final ExportedForms exported;

	private final Headings headings;

	Workbooks(OpenedForms forms, ExportedForms exported, Headings headings) {
		this.forms = forms;
		this.exported = exported;
		this.headings = headings;
	}

	void write(Plan plan, Stream<SheetCopy> copies, OutputStream to) throws IOException {

		try (var workbook = new SXSSFWorkbook(new XSSFWorkbook(), LINES_IN_MEMORY, false, true)) {
			describe(workbook.getXSSFWorkbook().getProperties(), plan);
			var styles = new WorkbookStyles(workbook);
			var choices = new WorkbookChoices();
			copies.forEach((copy) -> write(plan, copy, workbook, styles, choices));
			choices.write(workbook);
			workbook.write(to);
		}
	}

	/** What the file says of itself. */
	private static void describe(POIXMLProperties properties, Plan plan) {
		properties.getCoreProperties().setCreator(plan.city());
		properties.getCoreProperties().setTitle(plan.name() + "　事業調書");
		properties.getExtendedProperties().setApplication("策定（Sakutei）");
	}

	private void write(Plan plan, SheetCopy copy, SXSSFWorkbook workbook, WorkbookStyles styles,
			WorkbookChoices choices) {

		var worksheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(copy.sheet().title()));
		var paper = PaperLayout.of(copy.form(), forms, copy.raw(), copy.view(), copy.isOpen());
		var base = copy.isOpen() ? exported.keep(copy.handIn(), copy.raw()) : "";
		var mark = new WorkbookMark(copy.sheet().id().value(), copy.isOpen() ? copy.handIn().value() : "", base,
				copy.form().hash());
		new WorksheetWriter(worksheet, styles, choices, copy.isOpen()).write(headings.of(plan, copy), mark, paper);
	}

}
