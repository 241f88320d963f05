package jp.sakutei.document;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.NotAllowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("Excelへの出力")
class WorkbookOutTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	private DocumentDesk desk;

	@BeforeEach
	void aYearBegins() {
		desk = new DocumentDesk(application);
	}

	@Test
	@DisplayName("事業ごとに1枚、様式のファイルどおりの欄と、見えない版の印がある")
	void hasAWorksheetForEachSheet() {

		var workbook = desk.workbook();
		assertThat(workbook.poi().getNumberOfSheets()).isEqualTo(desk.sheets() + 1);
		assertThat(workbook.poi().getSheetVisibility(desk.sheets())).isEqualTo(SheetVisibility.VERY_HIDDEN);
		var worksheet = workbook.worksheet(0);
		assertThat(worksheet.getProtect()).isTrue();
		assertThat(worksheet.isColumnHidden(WorkbookMark.COLUMN)).isTrue();
		assertThat(workbook.mark(0).handIn()).startsWith(workbook.mark(0).sheet() + ":");
		assertThat(workbook.texts(0)).contains("事業名　※", "国庫支出金", "令和8年度", "見本・架空のデータ");
		assertThat(worksheet.getDataValidations()).isNotEmpty();
	}

	@Test
	@DisplayName("記入する欄だけが書き込め、金額は数で、合計は式で出る")
	void locksWhatIsNotAsked() {

		desk.type("amounts.R6.general", "1,200", "amounts.R7.general", "未確定");
		var workbook = desk.workbook();
		var amount = workbook.cell(0, "amounts.R6.general");
		assertThat(amount.getNumericCellValue()).isEqualTo(1200);
		assertThat(amount.getCellStyle().getLocked()).isFalse();
		assertThat(workbook.cell(0, "amounts.R7.general").getStringCellValue()).isEqualTo("未確定");
		assertThat(workbook.worksheet(0).getRow(1).getCell(0).getCellStyle().getLocked()).isTrue();
		var sums = new ArrayList<Double>();
		workbook.worksheet(0).forEach((row) -> row.forEach((cell) -> {
			if (cell.getCellType() == CellType.FORMULA) {
				sums.add(cell.getNumericCellValue());
			}
		}));
		assertThat(sums).contains(1200.0);
	}

	@Test
	@DisplayName("ファイルの情報は、市と計画の名前になっている")
	void saysWhoseItIs() {

		var properties = desk.workbook().poi().getProperties();
		assertThat(properties.getCoreProperties().getCreator()).doesNotContain("POI").isNotBlank();
		assertThat(properties.getCoreProperties().getTitle()).endsWith("事業調書");
		assertThat(properties.getExtendedProperties().getUnderlyingProperties().getApplication())
			.isEqualTo("策定（Sakutei）");
	}

	@Test
	@DisplayName("「=」「+」「-」「@」で始まる文字は、文字のまま出る")
	void leavesFormulasAsText() {

		for (var text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "_x0041_", "=HYPERLINK(\"http://x\")")) {
			desk.type("purpose", text);
			var cell = desk.workbook().cell(0, "purpose");
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo(text);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(!text.startsWith("_"));
		}
	}

	@Test
	@DisplayName("下書きは所管課の担当者だけに出る")
	void showsADraftToItsSectionOnly() {

		desk.type("purpose", "まだ見せたくない下書き");
		assertThat(desk.workbook().texts(0)).contains("まだ見せたくない下書き");
		assertThat(desk.workbook(desk.actor("planning-office", null)).texts(0)).doesNotContain("まだ見せたくない下書き");
	}

	@Test
	@DisplayName("ほかの課の事業調書は出せない")
	void keepsToTheScope() {
		assertThatThrownBy(() -> documents.sheets(desk.round(), desk.otherSection(), "", desk.staff()))
			.isInstanceOf(NotAllowed.class);
	}

}
