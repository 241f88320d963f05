package jp.sakutei.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.attachment.AttachmentManagement.FileName;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.handin.SmallTown;
import jp.sakutei.journal.Journal;
import jp.sakutei.journal.RecordedEntry;
import jp.sakutei.organization.NotAllowed;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.Body;
import jp.sakutei.sheet.HandInId;
import jp.sakutei.sheet.Occasion;
import jp.sakutei.sheet.ProjectDeed;
import jp.sakutei.sheet.ProjectSheetId;
import jp.sakutei.sheet.ProjectSheetManagement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("添付資料")
class AttachmentTests {

	private static final byte[] PDF = "%PDF-1.7 見本".getBytes(UTF_8);

	private static final Option WHOLE = new Option("", "事業調書の全体");

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ProjectSheetManagement sheets;

	@Autowired
	BusinessClock clock;

	@Autowired
	AttachmentManagement attachments;

	@Autowired
	Journal journal;

	@Autowired
	MockMvc mvc;

	private SmallTown town;

	private ProjectSheetId sheet;

	private HandInId handIn;

	@BeforeEach
	void aRequestedSheet() {
		town = new SmallTown(application);
		handIn = town.aRequestedSheet();
		sheet = new ProjectSheetId("town:N01");
	}

	@Test
	@DisplayName("ほかの事業に統合された事業には、もう添付できない")
	void refusesWhatWentOnInAnother() {
		sheets.perform(sheet, ProjectDeed.MERGE, Body.OFFICE, new Occasion("lineage", "統合", new PersonId("office")));
		assertThatThrownBy(() -> attachments.add(sheet, WHOLE, "a.pdf", PDF, town.actor("staff")))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("種類は中身で見分け、名前が合わないものは断る")
	void judgesByContent() throws IOException {

		assertThat(kind(PDF, "a.pdf")).contains(FileKind.PDF);
		assertThat(kind(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0 }, "a.jpeg")).contains(FileKind.JPG);
		assertThat(kind(office("word/document.xml"), "a.docx")).contains(FileKind.DOCX);
		assertThat(kind(office("xl/workbook.xml"), "a.xlsx")).contains(FileKind.XLSX);
		assertThat(kind(office("xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx")).isEmpty();
		assertThat(kind("年度,人数".getBytes(Charset.forName("windows-31j")), "a.csv")).contains(FileKind.CSV);
		assertThat(kind(new byte[] { 'M', 'Z', 0, 1 }, "a.exe")).isEmpty();
		assertThat(kind(new byte[] { 'P', 'K', 3, 4 }, "a.zip")).isEmpty();

		assertThat(add("写真.pdf", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF })).contains("中身は写真");
		assertThat(add("page.html", "<script>alert(1)</script>".getBytes(UTF_8))).contains("種類が合いません");
		assertThat(add("empty.pdf", new byte[0])).contains("空");
		assertThat(add("big.pdf", Arrays.copyOf(PDF, 11 * 1024 * 1024))).contains("10MBまで");
		assertThat(add("調査.pdf", PDF)).isEmpty();
		assertThat(journal.of(sheet.value())).extracting(RecordedEntry::action).contains("資料を添付した");
	}

	@Test
	@DisplayName("上限は設定の言葉で決まる")
	void keepsToTheConfiguredLimits() {

		town.sql("""
				insert into word (round, list, word, position) values ('town', 'attachmentsPerSheet', '1', 1),
				  ('town', 'attachmentTypes', 'pdf', 1), ('town', 'attachmentMegabytes', '1', 1)
				""");
		assertThat(add("a.txt", "見本".getBytes(UTF_8))).contains("添付できません");
		assertThat(add("a.pdf", Arrays.copyOf(PDF, 2 * 1024 * 1024))).contains("1MBまで");
		assertThat(add("a.pdf", PDF)).isEmpty();
		assertThat(add("b.pdf", PDF)).contains("1件まで");
	}

	@Test
	@DisplayName("名前は無害なものにする")
	void cleansNames() {
		assertThat(FileName.clean("C:\\Users\\見本\\調査.pdf")).isEqualTo("調査.pdf");
		assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
		assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).doesNotContain("\n", ":");
		assertThat(FileName.clean("見本\u202Efdp.exe")).doesNotContain("\u202E");
		assertThat(FileName.clean("...")).isEqualTo("名称なし");
		assertThat(FileName.clean("長".repeat(300) + ".pdf")).hasSize(150).endsWith(".pdf");
	}

	@Test
	@DisplayName("必ずファイルとして返し、ほかの課には返さない。添付できるのは所管課だけ")
	void sendsItAsAFileOnly() throws Exception {

		add("調査.pdf", PDF);
		var id = attachments.of(sheet).get(0).id();
		mvc.perform(get("/attachments/" + id).with(user("office")))
			.andExpect(status().isOk())
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
			.andExpect((result) -> assertThat(result.getResponse().getHeader("Content-Disposition"))
				.startsWith("attachment"))
			.andExpect((result) -> assertThat(result.getResponse().getContentAsByteArray()).isEqualTo(PDF));
		town.sql("insert into section (code, department, name, position) values ('0102', '01', 'ほかの課', 2)");
		town.sql("insert into person (code, name) values ('other', '見本 other')");
		town.post("other", "staff", null, "0102");
		mvc.perform(get("/attachments/" + id).with(user("other"))).andExpect(status().isForbidden());
		assertThatThrownBy(() -> attachments.add(sheet, WHOLE, "a.pdf", PDF, town.actor("office")))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> attachments.remove(id, town.actor("other"))).isInstanceOf(NotAllowed.class);
	}

	@Test
	@DisplayName("提出の前に外せば中身も消え、提出の後なら残る")
	void forgetsOnlyWhatNobodySaw() {

		add("a.pdf", PDF);
		var first = attachments.of(sheet).get(0).id();
		attachments.remove(first, town.actor("staff"));
		assertThat(attachments.of(sheet)).isEmpty();
		assertThat(content(first)).isNull();

		add("b.pdf", PDF);
		var second = attachments.of(sheet).get(0).id();
		jdbc.sql(
				"""
						insert into revision (sheet, number, hand_in, form_version, name, kind, answers, searched, grams, submitted_by, submitted_at)
						values (?, 1, ?, 'x', '見本', '継続', '{}', '', '{}', 'staff', ?)""")
			.params(sheet.value(), handIn.value(), clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
			.update();
		attachments.remove(second, town.actor("staff"));
		assertThat(content(second)).isEqualTo(PDF);
	}

	@Test
	@DisplayName("画面で項目を選んで添付し、一覧に出る")
	void addsAtThePage() throws Exception {

		mvc.perform(multipart("/sheets/" + sheet + "/attachments")
			.file(new MockMultipartFile("file", "根拠.pdf", "text/html", PDF))
			.param("field", "amounts.R7")
			.with(csrf())
			.with(user("staff"))).andExpect(redirectedUrlPattern("/sheets/*/attachments"));
		var page = Pages.read(mvc.perform(get("/sheets/" + sheet + "/attachments").with(user("staff"))));
		assertThat(page.select("table").text()).contains("根拠.pdf", "計画額（令和7年度）", "PDF", "見本 staff");
		assertThat(page.select("form[enctype]")).hasSize(1);
		var read = Pages.read(mvc.perform(get("/sheets/" + sheet + "/attachments").with(user("office"))));
		assertThat(read.select("form[enctype]")).isEmpty();
	}

	private String add(String name, byte[] content) {
		return attachments.add(sheet, WHOLE, name, content, town.actor("staff")).orElse("");
	}

	private byte[] content(UUID id) {
		return jdbc.sql("select content from attachment where id = ?")
			.param(id)
			.query((row, index) -> new byte[][] { row.getBytes(1) })
			.single()[0];
	}

	private static Optional<FileKind> kind(byte[] content, String name) {
		return FileKind.ofContent(content, name);
	}

	private static byte[] office(String... parts) throws IOException {
		var content = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(content)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			for (var part : parts) {
				zip.putNextEntry(new ZipEntry(part));
			}
		}
		return content.toByteArray();
	}

}
