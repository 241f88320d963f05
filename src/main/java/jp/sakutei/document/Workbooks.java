package jp.sakutei.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.document.WorksheetWriter.Heading;
import jp.sakutei.form.OpenedForms;
import jp.sakutei.round.RoundConfiguration.Plan;

/**
 * Writes sheets into a workbook, a worksheet for each; only a few lines are in memory.
 */
@Component
class Workbooks {

	private static final int LINES_IN_MEMORY = 50;

	private static final String ADVICE_OPEN = "黄色の欄に記入し、「Excel・印刷」の画面から取り込んでください。取り込むと下書きになり、提出は画面で行います。見出しや行は変えないでください。";

	private static final String ADVICE_CLOSED = "いまは作成中ではないため、閲覧用です。記入しても取り込めません。";

	private final OpenedForms forms;

	private final ExportedForms exported;

	private final BusinessClock clock;

	Workbooks(OpenedForms forms, ExportedForms exported, BusinessClock clock) {
		this.forms = forms;
		this.exported = exported;
		this.clock = clock;
	}

	void write(Plan plan, Stream<SheetCopy> copies, OutputStream to) throws IOException {

		try (var workbook = new SXSSFWorkbook(new XSSFWorkbook(), LINES_IN_MEMORY, false, true)) {
			var styles = new WorkbookStyles(workbook);
			var choices = new WorkbookChoices();
			copies.forEach((copy) -> write(plan, copy, workbook, styles, choices));
			choices.write(workbook);
			workbook.write(to);
		}
	}

	private void write(Plan plan, SheetCopy copy, SXSSFWorkbook workbook, WorkbookStyles styles,
			WorkbookChoices choices) {

		var worksheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(copy.sheet().title()));
		var paper = PaperLayout.of(copy.form(), forms, copy.raw(), copy.view(), copy.isOpen());
		var base = copy.isOpen() ? exported.keep(copy.handIn(), copy.raw()) : "";
		var mark = new WorkbookMark(copy.sheet().id().value(), copy.isOpen() ? copy.handIn().value() : "", base,
				copy.form().hash());
		new WorksheetWriter(worksheet, styles, choices, copy.isOpen()).write(heading(plan, copy), mark, paper);
	}

	private Heading heading(Plan plan, SheetCopy copy) {
		return new Heading("事業調書　" + plan.name(), copy.sheet().title(),
				"%s　／　%s　／　%s出力".formatted(copy.section(), copy.state(), JapaneseDates.full(clock.today())),
				copy.isOpen() ? ADVICE_OPEN : ADVICE_CLOSED, plan.sample() ? "見本・架空のデータ" : "");
	}

}
