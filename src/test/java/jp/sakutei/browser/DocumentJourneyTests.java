package jp.sakutei.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import jp.sakutei.Sakutei;
import jp.sakutei.document.WrittenWorkbook;
import jp.sakutei.engine.EngineWork;

import static org.assertj.core.api.Assertions.assertThat;

/** A sheet goes out to Excel and comes back; evidence is attached. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("Excelと紙と添付資料")
class DocumentJourneyTests {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	@LocalServerPort
	int port;

	@Autowired
	EngineWork engine;

	Browser browser;

	@BeforeAll
	void open() {
		browser = new Browser(port);
		engine.runAll();
	}

	@AfterAll
	void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	@DisplayName("課の調書をExcelで受け取り、書いて返すと下書きになる。直す欄は番地で示される")
	void goesOutAndComesBack() throws IOException {

		var page = browser.signIn("S0202B", true);
		page.navigate("/documents");
		accessible(page);
		var download = page.waitForDownload(() -> button(page, "Excelに出力する"));
		assertThat(download.suggestedFilename()).isEqualTo("事業調書.xlsx");
		var content = Files.readAllBytes(download.path());

		send(page, WrittenWorkbook.filled(content, Map.of("purpose", "Excelで書いた目的", "amounts.R6.general", "1,200")));
		assertThat(page.locator("h1").innerText()).isEqualTo("取り込みの結果");
		assertThat(page.locator("table").first().innerText()).contains("取り込みました", "2項目が変わりました", "下書きと同じ内容です");
		accessible(page);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("作成の画面を開く")).first().click();
		assertThat(page.locator("#purpose").inputValue()).isEqualTo("Excelで書いた目的");

		send(page, WrittenWorkbook.filled(content, Map.of("kind", "そのほか")));
		assertThat(page.locator("main").innerText()).contains("直す欄が1箇所", "区分の選択肢にない");
		accessible(page);
		send(page, "これはブックではない".getBytes(StandardCharsets.UTF_8));
		assertThat(page.locator("[role=alert]").innerText()).contains("Excelブック（.xlsx）ではありません");
		send(page, new byte[21 * 1024 * 1024]);
		assertThat(page.locator("h1").innerText()).contains("大きすぎます");
	}

	@Test
	@DisplayName("根拠を項目に添付し、受け取り、紙面を見る")
	void carriesEvidence() throws IOException {

		var page = browser.signIn("S0202B", true);
		page.navigate("/sheets?q=004");
		page.locator("table a").first().click();
		var sheet = page.url();
		page.navigate(sheet + "/attachments");
		page.getByLabel("何の根拠か").selectOption("amounts.R7");
		page.getByLabel("ファイル")
			.setInputFiles(
					new FilePayload("根拠.pdf", "application/pdf", "%PDF-1.7 見本".getBytes(StandardCharsets.UTF_8)));
		button(page, "添付する");
		assertThat(page.locator("table").innerText()).contains("根拠.pdf", "計画額（令和7年度）");
		accessible(page);
		var download = page.waitForDownload(
				() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("根拠.pdf")).click());
		assertThat(Files.readString(download.path())).startsWith("%PDF-1.7");
		page.navigate(sheet + "/print");
		assertThat(page.locator("main").innerText()).contains("見本・架空のデータ", "国庫支出金");
		accessible(page);
	}

	private static void send(Page page, byte[] content) {
		page.navigate("/documents");
		page.getByLabel("記入したExcelブック").setInputFiles(new FilePayload("課.xlsx", XLSX, content));
		button(page, "取り込む");
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static void accessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
	}

}
