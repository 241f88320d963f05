package jp.sakutei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jp.sakutei.Sakutei;
import jp.sakutei.engine.EngineWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Writing a sheet in a real browser: what is typed is saved, shared and brought back. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("調書を書く")
class WritingJourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	EngineWork engine;

	@Autowired
	JdbcClient jdbc;

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
	@DisplayName("打つそばから保存され、別のパソコンで続きが開く")
	void savesWhileSomebodyTypes() {

		var page = open("S0202B", "004");
		var complaints = new ArrayList<String>();
		page.onConsoleMessage((message) -> complaints.add(message.text()));
		type(page.getByLabel("連絡先（内線）"), "内線12");
		type(page.getByLabel("計画額 令和6年度 一般財源（千円）"), "１，２００");
		type(page.getByLabel("計画額 令和6年度 国庫支出金（千円）"), "300");
		saved(page);
		assertThat(page.locator("#amounts tfoot").innerText()).contains("1,500");
		assertThat(complaints).isEmpty();

		page.context().close();
		var elsewhere = open("S0202B", "004");
		assertThat(elsewhere.getByLabel("連絡先（内線）").inputValue()).isEqualTo("内線12");
	}

	private Page open(String person, String number) {

		var page = browser.signIn(person, true);
		page.navigate("/tasks");
		page.locator("tr", new Page.LocatorOptions().setHasText("見本事業 " + number))
			.getByRole(AriaRole.LINK)
			.first()
			.click();
		return page;
	}

	/** Key by key, as people do. */
	private static void type(Locator field, String text) {
		field.click();
		field.press("End");
		field.pressSequentially(text);
	}

	private static void saved(Page page) {
		PlaywrightAssertions.assertThat(page.locator("#saving")).containsText("に保存しました");
	}

}
