package jp.sakutei.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.DraftVersion;
import jp.sakutei.form.DraftWriting;
import jp.sakutei.form.DraftWriting.RowChange;
import jp.sakutei.form.Drafts;
import jp.sakutei.form.PostedForm;
import jp.sakutei.form.RawForm;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SakuteiTest
@DisplayName("Excelへの出力")
class WorkbookOutTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	@Autowired
	Drafts drafts;

	@Autowired
	DraftWriting writing;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aYearBegins() {
		SmallYear.begin(application);
	}

	@Test
	@DisplayName("事業ごとに1枚、様式のファイルどおりの欄と、見えない版の印がある")
	void hasAWorksheetForEachSheet() throws Exception {

		try (var workbook = workbook(staff())) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(sheetCount() + 1);
			assertThat(workbook.getSheetVisibility(sheetCount())).isEqualTo(SheetVisibility.VERY_HIDDEN);
			var worksheet = workbook.getSheetAt(0);
			assertThat(worksheet.getProtect()).isTrue();
			assertThat(worksheet.isColumnHidden(WorkbookMark.COLUMN)).isTrue();
			var mark = WorkbookMark.read(worksheet.getRow(0).getCell(WorkbookMark.COLUMN).getStringCellValue());
			assertThat(mark).hasValueSatisfying((found) -> assertThat(found.handIn()).startsWith(found.sheet() + ":"));
			assertThat(texts(worksheet)).contains("事業名　※", "国庫支出金", "令和8年度", "見本・架空のデータ");
			assertThat(worksheet.getDataValidations()).isNotEmpty();
		}
	}

	@Test
	@DisplayName("記入する欄だけが書き込め、金額は数で、合計は式で出る")
	void locksWhatIsNotAsked() throws Exception {

		keep(typed("amounts.R6.general", "1,200", "amounts.R7.general", "未確定"));
		try (var workbook = workbook(staff())) {
			var worksheet = workbook.getSheetAt(0);
			var amount = cell(worksheet, "amounts.R6.general");
			assertThat(amount.getNumericCellValue()).isEqualTo(1200);
			assertThat(amount.getCellStyle().getLocked()).isFalse();
			assertThat(cell(worksheet, "amounts.R7.general").getStringCellValue()).isEqualTo("未確定");
			assertThat(worksheet.getRow(1).getCell(0).getCellStyle().getLocked()).isTrue();
			var sums = new ArrayList<Double>();
			worksheet.forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellType() == CellType.FORMULA) {
					sums.add(cell.getNumericCellValue());
				}
			}));
			assertThat(sums).containsExactly(1200.0, 0.0, 0.0);
		}
	}

	@Test
	@DisplayName("「=」「+」「-」「@」で始まる文字は、文字のまま出る")
	void leavesFormulasAsText() throws Exception {

		for (var text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "_x0041_", "=HYPERLINK(\"http://x\")")) {
			keep(typed("purpose", text));
			try (var workbook = workbook(staff())) {
				var cell = cell(workbook.getSheetAt(0), "purpose");
				assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
				assertThat(cell.getStringCellValue()).isEqualTo(text);
				assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(!text.startsWith("_"));
			}
		}
	}

	@Test
	@DisplayName("下書きは所管課の担当者だけに出る")
	void showsADraftToItsSectionOnly() throws Exception {

		keep(typed("purpose", "まだ見せたくない下書き"));
		try (var own = workbook(staff()); var office = workbook(actor("planning-office", null))) {
			assertThat(texts(own.getSheetAt(0))).contains("まだ見せたくない下書き");
			office.forEach((worksheet) -> assertThat(texts((XSSFSheet) worksheet)).doesNotContain("まだ見せたくない下書き"));
		}
	}

	@Test
	@DisplayName("ほかの課の事業調書は出せない")
	void keepsToTheScope() {
		var other = jdbc.sql("select code from section where code <> ? order by code desc limit 1")
			.param(section())
			.query(String.class)
			.single();
		assertThatThrownBy(() -> documents.sheets(other, "", staff())).isInstanceOf(NotAllowed.class);
	}

	private RawForm typed(String... pairs) {
		var texts = new LinkedHashMap<String, List<String>>();
		for (var index = 0; index < pairs.length; index += 2) {
			texts.put(pairs[index], List.of(pairs[index + 1]));
		}
		return new RawForm(texts);
	}

	private void keep(RawForm raw) {
		var task = jdbc.sql("select task_id from work_item where authority = ? order by business_key limit 1")
			.param("staff:" + section())
			.query(String.class)
			.single();
		drafts.discard(task);
		var page = new PostedForm("", raw, Set.of(), Set.of(), Map.of(), 0);
		writing.write(task, page, RawForm.empty(), RowChange.NONE, staff().person(), DraftVersion.SAVED);
	}

	private XSSFWorkbook workbook(Actor actor) throws IOException {
		var file = new ByteArrayOutputStream();
		documents.writeWorkbook(documents.sheets(section(), "", actor), actor, file);
		return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
	}

	private static Row row(XSSFSheet worksheet, String field) {
		for (var row : worksheet) {
			if (WorkbookMark.cells(text(row)).containsValue(field)) {
				return row;
			}
		}
		throw new AssertionError(field);
	}

	private static XSSFCell cell(XSSFSheet worksheet, String field) {
		var row = row(worksheet, field);
		var column = WorkbookMark.cells(text(row))
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().equals(field))
			.findFirst()
			.orElseThrow()
			.getKey();
		return (XSSFCell) row.getCell(CellReference.convertColStringToIndex(column));
	}

	private static String text(Row row) {
		var cell = row.getCell(WorkbookMark.COLUMN);
		return (cell == null) ? "" : cell.getStringCellValue();
	}

	private static List<String> texts(XSSFSheet worksheet) {
		var texts = new ArrayList<String>();
		worksheet.forEach((row) -> row.forEach((cell) -> {
			if (cell.getCellType() == CellType.STRING) {
				texts.add(cell.getStringCellValue());
			}
		}));
		return texts;
	}

	private int sheetCount() {
		return jdbc.sql("select count(*) from project_sheet where section = ?")
			.param(section())
			.query(Integer.class)
			.single();
	}

	private String section() {
		return jdbc.sql("select section from project_sheet order by number limit 1").query(String.class).single();
	}

	private Actor staff() {
		return actor("staff", section());
	}

	private Actor actor(String role, String section) {
		var person = jdbc.sql("select person from post where role = ? and section is not distinct from ? limit 1")
			.params(role, section)
			.query(String.class)
			.single();
		return organization.actorOn(new PersonId(person), clock.today());
	}

}
