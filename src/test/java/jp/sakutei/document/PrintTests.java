package jp.sakutei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SakuteiTest
@DisplayName("印刷とPDF")
class PrintTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc mvc;

	private DocumentDesk desk;

	@BeforeEach
	void aYearBegins() {
		desk = new DocumentDesk(application);
		desk.type("purpose", "𠮷野家の前の道路\n<b>&「二行目」</b>", "amounts.R6.general", "1,234,567", "amounts.R7.general",
				"未確定");
	}

	@Test
	@DisplayName("PDFは文字を中に持ち、まれな漢字も見本の印も出る")
	void carriesItsFonts() throws Exception {

		try (var pdf = pdf(false)) {
			var text = text(pdf);
			assertThat(text).contains("𠮷野家の前の道路", "<b>&「二行目」</b>", "1,234,567", "未確定", "見本・架空のデータ", "国庫支出金");
			var fonts = new ArrayList<PDFont>();
			for (var page : pdf.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					fonts.add(page.getResources().getFont(name));
				}
				assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
			}
			assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
		}
	}

	@Test
	@DisplayName("PDFは番号と名称を題名とし、言語と構造を持つ")
	void isTagged() throws Exception {
		try (var pdf = pdf(false)) {
			var catalog = pdf.getDocumentCatalog();
			assertThat(pdf.getDocumentInformation().getTitle())
				.isEqualTo(documents.sheets(desk.round(), desk.section, "", desk.staff()).get(0).title());
			assertThat(catalog.getLanguage()).isEqualTo("ja-JP");
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
		}
	}

	@Test
	@DisplayName("切れ目のない長い名称も、紙面の幅で折り返す")
	void wrapsALongName() throws Exception {

		jdbc.sql("update project_sheet set name = ?").param("長".repeat(120)).update();

		try (var pdf = pdf(false)) {
			var widest = new ArrayList<Float>();
			var text = new PDFTextStripper() {
				@Override
				protected void writeString(String line, List<TextPosition> positions) throws IOException {
					positions.forEach((each) -> widest.add(each.getXDirAdj() + each.getWidthDirAdj()));
					super.writeString(line, positions);
				}
			}.getText(pdf);
			assertThat(text.chars().filter((each) -> each == '長').count()).isGreaterThanOrEqualTo(120);
			assertThat(widest).allMatch((x) -> x < 595 - 30);
		}
	}

	@Test
	@DisplayName("未記入の様式には、選ぶ欄と書く欄だけがある")
	void printsTheBlankForm() throws Exception {
		try (var pdf = pdf(true)) {
			assertThat(text(pdf)).contains("□ 新規", "未記入の様式", "国庫支出金").doesNotContain("1,234,567", "𠮷野家");
		}
	}

	@Test
	@DisplayName("印刷の画面は同じ紙面を出す")
	void showsThePageToPrint() throws Exception {
		var page = Pages
			.read(mvc.perform(get("/sheets/" + first() + "/print").with(user(desk.staff().person().value()))));
		assertThat(page.select("h1").text()).contains("見本事業");
		assertThat(page.text()).contains("𠮷野家の前の道路", "1,234,567", "見本・架空のデータ");
		assertThat(page.select("style, script, [style]")).isEmpty();
	}

	private String first() {
		return documents.sheets(desk.round(), desk.section, "", desk.staff()).get(0).id().value();
	}

	private PDDocument pdf(boolean blank) throws Exception {
		var content = new ByteArrayOutputStream();
		var sheets = documents.sheets(desk.round(), desk.section, "", desk.staff()).subList(0, 1);
		documents.writePdf(sheets, blank, desk.staff(), content);
		return Loader.loadPDF(content.toByteArray());
	}

	private static String text(PDDocument pdf) throws Exception {
		return new PDFTextStripper().getText(pdf).replace("\r\n", "\n");
	}

}
