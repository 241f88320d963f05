package jp.sakutei.document;

import java.util.Map;
import java.util.Random;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.work.BackgroundWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

@SakuteiTest
@DisplayName("大きいExcelブックの取り込み")
class LargeReturnTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	private DocumentDesk desk;

	@BeforeEach
	void aYearBegins() {
		desk = new DocumentDesk(application);
	}

	@Test
	@DisplayName("シートごとに裏で取り込み、結果は小さいものと同じ画面で読める")
	void isTakenInTheBackground() throws Exception {

		var workbook = desk.workbook().write(0, Map.of("purpose", "Excelの目的")).write(1, Map.of("kind", "そのほか"));
		enlarge(workbook);
		var address = give(workbook.bytes());
		assertThat(address).startsWith("/works/");
		assertThat(desk.version()).isZero();

		BackgroundWork.runAll(application);
		assertThat(desk.draft().text("purpose")).isEqualTo("Excelの目的");
		var page = read(address);
		assertThat(page.select("main details li").eachText().get(0)).contains("取り込みました");
		var result = read(page.select("main a.button").attr("href"));
		assertThat(result.select("table").first().text()).contains("取り込みました", "直す欄が1箇所");
		assertThat(jdbc.sql("select count(content) from returned_workbook").query(Integer.class).single()).isZero();
	}

	@Test
	@DisplayName("Excelブックでないものはその場で、読めないものは状況の画面で断る")
	void saysWhyItIsNotRead() throws Exception {

		pages.perform(sent(new byte[WorkbookReturns.LARGE + 1])).andExpect(flash().attributeExists("refusal"));
		var workbook = desk.workbook();
		for (var index = workbook.poi().getNumberOfSheets() - 1; index >= 0; index--) {
			workbook.poi().removeSheetAt(index);
		}
		enlarge(workbook);
		var address = give(workbook.bytes());
		BackgroundWork.runAll(application);
		assertThat(read(address).select("main [role=status]").text()).contains("事業調書のシートが見つかりません");
	}

	@Test
	@DisplayName("一度できなかったシートも、もう一度行えば、どの調書のものかがわかる")
	void replacesWhatWasRefused() throws Exception {

		var workbook = desk.workbook().write(0, Map.of("purpose", "Excelの目的"));
		enlarge(workbook);
		give(workbook.bytes());
		jdbc.sql("""
				insert into returned_sheet (workbook, position, worksheet, sheet, task_id, base, state, detail)
				select id, 0, '', '', '', '', ?, '{}' from returned_workbook
				""").param(ReturnState.REFUSED.code()).update();

		BackgroundWork.runAll(application);

		assertThat(jdbc.sql("select sheet || task_id from returned_sheet where position = 0 and base <> ''")
			.query(String.class)
			.single()).isNotEmpty();
	}

	/** With a worksheet that cannot be packed. */
	private static void enlarge(WrittenWorkbook workbook) {
		var random = new Random(1);
		var worksheet = workbook.poi().createSheet("メモ");
		for (var row = 0; row < 40; row++) {
			worksheet.createRow(row)
				.createCell(0)
				.setCellValue(random.ints(10_000, 0x4e00, 0x9f00)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString());
		}
		assertThat(workbook.bytes()).hasSizeGreaterThan(WorkbookReturns.LARGE);
	}

	private String give(byte[] content) throws Exception {
		return pages.perform(sent(content)).andReturn().getResponse().getRedirectedUrl();
	}

	private RequestBuilder sent(byte[] content) {
		return multipart("/documents/returns").file(new MockMultipartFile("workbook", "見本.xlsx", "", content))
			.with(csrf())
			.with(user(desk.staff().person().value()));
	}

	private Document read(String path) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(desk.staff().person().value()))));
	}

}
