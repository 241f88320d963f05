package jp.sakutei.document;

import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.work.BackgroundWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("多くの事業調書の出力")
class SheetsExportTests {

	private static final String DOCUMENTS = "/rounds/city/documents";

	/** Of the city's 44 those that take part. */
	private static final int SHEETS = 35;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	@BeforeEach
	void aCity() {
		City.build(application, 2, 2, 11);
	}

	@Test
	@DisplayName("数件はその場で出力し、多くは裏で作って、頼んだ人だけが受け取れる")
	void makesManyInTheBackground() throws Exception {

		pages
			.perform(post(DOCUMENTS + "/exports").param("section", "0101")
				.param("format", "XLSX")
				.with(user("office"))
				.with(csrf()))
			.andExpect(redirectedUrl(DOCUMENTS + "/sheets.xlsx?section=0101&department="));
		pages.perform(get(DOCUMENTS + "/sheets.xlsx").with(user("office")))
			.andExpect(redirectedUrl("/documents"))
			.andExpect(flash().attributeExists("refusal"));

		var address = ask("office", "XLSX");
		var waiting = page(address, "office");
		assertThat(waiting.select("h1").text()).isEqualTo("事業調書のExcelブック（%d件）".formatted(SHEETS));
		assertThat(waiting.select("[data-live]").attr("data-live")).isEqualTo(address + "/live");
		assertThat(page("/", "office").select("main a[href=" + address + "]").text()).contains("事業調書のExcelブック");
		pages.perform(get(address + "/progress").with(user("office"))).andExpect(status().isOk());

		BackgroundWork.runAll(application);
		assertThat(jdbc.sql("select count(part) from work_step").query(Integer.class).single()).as("parts kept")
			.isZero();
		assertThat(page(address + "/progress", "office").select("[data-live]")).as("nothing more will change")
			.isEmpty();
		var over = page(address, "office");
		assertThat(over.select("[hx-get]")).isEmpty();
		assertThat(over.select("main details li")).hasSize(SHEETS);
		assertThat(over.select("main a.button").attr("href")).isEqualTo(address + "/file");
		assertThat(page("/works", "office").select("tbody a").eachAttr("href")).containsExactly(address);
		assertThat(page("/", "office").select("main a[href=" + address + "]").text()).contains("事業調書のExcelブック");
		var workbook = workbook(file(address));
		assertThat(workbook.poi().getNumberOfSheets()).isEqualTo(SHEETS + 1);

		assertThat(page(address, "admin").select("main a.button")).isEmpty();
		pages.perform(get(address + "/file").with(user("admin"))).andExpect(status().isNotFound());
		for (var stranger : List.of("staff-0101", "director-01", "executive")) {
			pages.perform(get(address).with(user(stranger))).andExpect(status().isNotFound());
			assertThat(page("/works", stranger).select("tbody a")).isEmpty();
		}
	}

	@Test
	@DisplayName("裏で作ったブックは、その場で作ったものと同じ")
	void makesTheSame() throws Exception {

		var direct = workbook(pages.perform(get(DOCUMENTS + "/sheets.xlsx?section=0102").with(user("office")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray());
		var address = ask("office", "XLSX");
		BackgroundWork.runAll(application);
		var all = workbook(file(address));
		for (var index = 0; index < direct.poi().getNumberOfSheets() - 1; index++) {
			var sheet = all.poi().getSheet(direct.poi().getSheetName(index));
			assertThat(all.texts(all.poi().getSheetIndex(sheet))).isEqualTo(direct.texts(index));
		}
	}

	@Test
	@DisplayName("PDFも裏で作る。どの事業調書も、写したときの内容のまま入る")
	void printsEverySheet() throws Exception {

		var address = ask("office", "PDF");
		BackgroundWork.runAll(application);
		try (var pdf = Loader.loadPDF(file(address))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains(title("0101"), title("0202"));
		}
		pages.perform(post(DOCUMENTS + "/exports").param("format", "XLS").with(user("office")).with(csrf()))
			.andExpect(status().isBadRequest());
	}

	private String ask(String person, String format) throws Exception {
		return pages.perform(post(DOCUMENTS + "/exports").param("format", format).with(user(person)).with(csrf()))
			.andExpect(status().isFound())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private byte[] file(String address) throws Exception {
		return pages.perform(get(address + "/file").with(user("office")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	private Document page(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

	private String title(String section) {
		return jdbc.sql("select name from project_sheet where section = ? and takes_part order by number limit 1")
			.param(section)
			.query(String.class)
			.single();
	}

	private static WrittenWorkbook workbook(byte[] content) {
		return new WrittenWorkbook(content);
	}

}
