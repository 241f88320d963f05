package jp.sakutei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.mail.SentMails;
import jp.sakutei.sheet.ProjectSheet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a browser, a spreadsheet or a mail server could take for more than a text. */
@SakuteiTest
@DisplayName("悪意のある文章の提出と書類")
class HostileDocumentsTests {

	private static final String REMARK = "<script>alert(6)</script>\r\nBcc: evil@example.com\r\n\r\n]]>=cmd|'/C calc'!A0";

	private static final Map<String, String> TEXTS = Map.of("purpose", "<script>alert(1)</script>]]>&amp;<!--",
			"goalContribution", "=HYPERLINK(\"http://evil.example\",\"見本\")", "necessityReason", "=cmd|'/C calc'!A0",
			"effectivenessReason", "+1+cmd|' /C calc'!A0", "efficiencyReason", "@SUM(1+1)*cmd|' /C calc'!A0",
			"placementReason", "-2+3+cmd|' /C calc'!A0", "schedule[0].activity", "\"><img src=x onerror=alert(2)>",
			"name", "=1+1</title><script>alert(3)</script>]]>");

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc mvc;

	private DocumentDesk desk;

	private String task;

	@BeforeEach
	void aYearBegins() {
		desk = new DocumentDesk(application);
		task = desk.task();
	}

	@Test
	@DisplayName("提出した文章は、ブックでは文字のセル、PDFでは文字のまま出る")
	void leavesTextsAsTheyAre() throws Exception {

		handIn();
		var sheet = handedIn();
		var office = desk.actor("planning-office", null);
		var content = new ByteArrayOutputStream();
		documents.writeWorkbook(List.of(sheet), office, content);
		var workbook = new WrittenWorkbook(content.toByteArray());
		assertThat(workbook.poi().getExternalLinksTable()).isEmpty();
		assertThat(workbook.poi().getAllNames()).noneMatch((name) -> name.getRefersToFormula().contains("cmd"));
		for (var worksheet : workbook.poi()) {
			assertThat(worksheet.getHyperlinkList()).isEmpty();
			worksheet.forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellType() == CellType.FORMULA) {
					assertThat(cell.getCellFormula()).doesNotContainIgnoringCase("cmd")
						.doesNotContainIgnoringCase("hyperlink")
						.doesNotContain("|");
				}
			}));
		}
		TEXTS.forEach((field, text) -> {
			assertThat(workbook.cell(0, field).getCellType()).as(field).isEqualTo(CellType.STRING);
			assertThat(workbook.cell(0, field).getStringCellValue()).as(field).isEqualTo(text);
		});

		try (var pdf = pdf(sheet)) {
			var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
			assertThat(text).contains(TEXTS.values().stream().map((each) -> each.replaceAll("\\s", "")).toList());
			var catalog = pdf.getDocumentCatalog();
			assertThat(catalog.getOpenAction()).isNull();
			assertThat(catalog.getNames() == null || catalog.getNames().getJavaScript() == null).isTrue();
			assertThat(pdf.getDocumentInformation().getTitle()).contains("<script>");
			for (var page : pdf.getPages()) {
				assertThat(page.getAnnotations()).isEmpty();
			}
		}
		var print = Pages.read(mvc.perform(get("/sheets/" + sheet.id().value() + "/print").with(office())));
		assertThat(print.select("script:not([src]), img[onerror]")).isEmpty();
	}

	@Test
	@DisplayName("一覧のファイルでも、名称は式にならない")
	void leavesNamesInListsAsTexts() throws Exception {

		jdbc.sql("update project_sheet set name = ?").param("=HYPERLINK(\"http://evil.example\")").update();
		for (var list : List.of("amounts", "placements", "states", "first-period")) {
			var csv = mvc.perform(get("/rounds/" + desk.round().value() + "/progress/" + list + ".csv").with(office()))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(csv.lines().flatMap((line) -> List.of(line.split(",")).stream())).as(list)
				.noneMatch((cell) -> cell.matches("\"?[=+@].*"));
		}
	}

	@Test
	@DisplayName("文字の向きを変える文字や制御文字は、項目と位置を言って断る")
	void refusesWhatTurnsTextsRound() throws Exception {

		for (var hidden : List.of("\u202E", "\u2066", "\u0007")) {
			var page = Pages.read(submit(Map.of("purpose", "見本" + hidden + "目的")).andExpect(status().is(422)));
			assertThat(page.select(".error-summary").text()).contains("1行目の3文字目",
					"U+%04X".formatted((int) hidden.charAt(0)));
		}
	}

	@Test
	@DisplayName("提案する事業の名称は一行で、文字の向きを変える文字や制御文字を含まない")
	void keepsNamesInOneLine() throws Exception {

		for (var name : List.of("見本\u202E業事1", "見本\u0007業事2", "見本\r\n業事3", "見本\u2028業事4")) {
			mvc.perform(post("/rounds/" + desk.round().value() + "/proposals/new").param("section", desk.section)
				.param("name", name)
				.with(user(desk.staff().person().value()))
				.with(csrf())).andExpect(status().isFound());
		}
		assertThat(jdbc.sql("select name from project_sheet where name like '%業事%' order by number")
			.query(String.class)
			.list()).containsExactly("見本業事1", "見本業事2", "見本 業事3", "見本 業事4");
	}

	@Test
	@DisplayName("差し戻しのメールは、文字だけで、見出しを増やさない")
	void sendsPlainMails() throws Exception {

		handIn();
		jdbc.sql("update project_sheet set name = name || ?").param("\r\nBcc: evil@example.com\r\n\u202Efdp").update();
		var gate = jdbc.sql("select task_id from work_item where authority = ?")
			.param("section-head:" + desk.section)
			.query(String.class)
			.single();
		var head = desk.actor("section-head", desk.section).person().value();
		mvc.perform(post("/tasks/" + gate).param("_action", "submit")
			.param("_person", head)
			.param("_version", "0")
			.param("_seen", "1")
			.param("decision", "return")
			.param("remarks", REMARK)
			.with(user(head))
			.with(csrf())).andExpect(status().is3xxRedirection());

		try (var sent = new SentMails(application)) {
			var mails = sent.all();
			assertThat(mails.stream().map(HostileDocumentsTests::body))
				.anyMatch((body) -> body.contains("<script>alert(6)</script>") && body.contains("]]>=cmd"));
			for (var mail : mails) {
				assertThat(mail.getContentType()).startsWith("text/plain");
				assertThat(mail.getHeader("Bcc")).isNull();
				assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\u202E");
				assertThat(body(mail)).doesNotContain("\u202E");
			}
		}
	}

	private static String body(MimeMessage mail) {
		try {
			return mail.getContent().toString();
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private void handIn() throws Exception {
		submit(TEXTS).andExpect(status().is3xxRedirection());
	}

	private ResultActions submit(Map<String, String> texts) throws Exception {
		var staff = user(desk.staff().person().value());
		var typed = SmallYear.filledIn(Pages.read(mvc.perform(get("/tasks/" + task).with(staff))));
		texts.forEach((field, text) -> typed.put(field, new String[] { text }));
		var submit = post("/tasks/" + task).param("_action", "submit").with(staff).with(csrf());
		typed.forEach(submit::param);
		return mvc.perform(submit);
	}

	private ProjectSheet handedIn() {
		return documents.sheets(desk.round(), desk.section, "", desk.staff())
			.stream()
			.filter((sheet) -> sheet.currentRevision() != null)
			.findFirst()
			.orElseThrow();
	}

	private PDDocument pdf(ProjectSheet sheet) throws Exception {
		var content = new ByteArrayOutputStream();
		documents.writePdf(List.of(sheet), false, desk.staff(), content);
		return Loader.loadPDF(content.toByteArray());
	}

	private RequestPostProcessor office() {
		return user(desk.actor("planning-office", null).person().value());
	}

}
