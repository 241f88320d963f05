package jp.sakutei.document;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

@SakuteiTest
@DisplayName("Excelで書いたもののうち、取り込むものと取り込まないもの")
class WorkbookRemarksTests {

	@Autowired
	ApplicationContext application;

	private DocumentDesk desk;

	@BeforeEach
	void aYearBegins() {
		desk = new DocumentDesk(application);
	}

	@Test
	@DisplayName("金額の数式は保存されていた計算結果を取り込み、そのことを知らせる")
	void takesTheResultOfAFormula() {

		var workbook = desk.workbook();
		var cell = workbook.cell(0, "amounts.R7.general");
		cell.setCellFormula("1200*12");
		workbook.poi().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);

		var sheet = desk.result(desk.giveBack(workbook)).sheets().get(0);

		assertThat(sheet.state()).isEqualTo(ReturnState.TAKEN);
		assertThat(desk.draft().text("amounts.R7.general")).isEqualTo("14400");
		assertThat(sheet.detail().remarks()).singleElement()
			.asString()
			.contains(address(workbook, "amounts.R7.general"), "数式", "14400");
	}

	@Test
	@DisplayName("消した選択肢の行、差し込んだ行や見出しの上の文字は、変更なしと言わずに挙げる")
	void saysWhatItDidNotTake() {

		var same = desk.result(desk.giveBack(desk.workbook())).sheets().get(0);
		assertThat(same.detail().remarks()).isEmpty();
		assertThat(same.label()).isEqualTo("変更はありません");

		var workbook = desk.workbook();
		var worksheet = workbook.worksheet(0);
		var purpose = workbook.cell(0, "purpose");
		worksheet.getRow(purpose.getRowIndex()).getCell(0).setCellValue("見出しの上の文字");
		worksheet.createRow(worksheet.getLastRowNum() + 1).createCell(3).setCellValue("差し込んだ行の文字");
		worksheet.removeRow(worksheet.getRow(workbook.cell(0, "themes=1").getRowIndex()));

		var sheet = desk.result(desk.giveBack(workbook)).sheets().get(0);

		assertThat(sheet.label()).isNotEqualTo("変更はありません");
		assertThat(sheet.detail().remarks()).anyMatch((each) -> each.contains("「見出しの上の文字」は、取り込んでいません"))
			.anyMatch((each) -> each.contains("「差し込んだ行の文字」は、取り込んでいません"))
			.anyMatch((each) -> each.contains("の行がファイルにない"));
	}

	@Test
	@DisplayName("①や²は数として取り込まずに名指しし、全角の数字は数になる")
	void readsWideDigitsAndNoOthers() {

		var workbook = desk.workbook()
			.write(0, Map.of("amounts.R6.national", "５²", "amounts.R6.bonds", "①", "amounts.R6.general", "１，２００"));

		var wrong = desk.result(desk.giveBack(workbook)).sheets().get(0).detail().wrong();

		assertThat(wrong).extracting(WrongCell::address)
			.containsExactlyInAnyOrder(address(workbook, "amounts.R6.national"), address(workbook, "amounts.R6.bonds"));
		assertThat(wrong).extracting(WrongCell::reason)
			.anyMatch((reason) -> reason.contains("²"))
			.anyMatch((reason) -> reason.contains("①"));
	}

	@Test
	@DisplayName("一枚を取り込んだら、後のシートが待っていても、その調書はすぐに書ける")
	void takesEachWorksheetByItself() {

		desk.giveBack(
				desk.workbook().write(0, Map.of("purpose", "Excelで書いた目的")).write(1, Map.of("purpose", "Excelで書いた目的")));
		var workbook = desk.workbook().write(0, Map.of("purpose", "次の目的")).write(1, Map.of("purpose", "次の目的"));
		var transactions = application.getBean(TransactionTemplate.class);
		var jdbc = application.getBean(JdbcClient.class);

		var taking = transactions.execute((status) -> {
			jdbc.sql("select 1 from form_draft where task_id <> ? for update").param(desk.task()).query().listOfRows();
			var other = CompletableFuture.supplyAsync(() -> desk.giveBack(workbook));
			Waiting.forTheOther(jdbc);
			assertThat(desk.draft().text("purpose")).isEqualTo("次の目的");
			return other;
		});

		assertThat(desk.result(taking.join()).count(ReturnState.TAKEN)).isEqualTo(2);
	}

	private static String address(WrittenWorkbook workbook, String key) {
		return workbook.cell(0, key).getAddress().formatAsString();
	}

}
