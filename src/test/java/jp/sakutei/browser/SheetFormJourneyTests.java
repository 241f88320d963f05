package jp.sakutei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jp.sakutei.Sakutei;
import jp.sakutei.engine.EngineWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The page of a sheet in a real browser: how long it is, and how few keys it takes. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("調書の様式の長さと手数")
class SheetFormJourneyTests {

	private static final int MOST_HEIGHT = 1900;

	private static final int MOST_STOPS = 60;

	@LocalServerPort
	int port;

	@Autowired
	EngineWork engine;

	Browser browser;

	@BeforeAll
	void open() {
		browser = new Browser(port);
		PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
		engine.runAll();
	}

	@AfterAll
	void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	@DisplayName("開いた調書は二画面に収まり、タブキーで止まるところは必要なところだけ")
	void isShort() {

		var page = opened("S0202A", "004", true);
		assertThat(height(page)).isLessThan(MOST_HEIGHT);
		assertThat(stops(page)).isBetween(10, MOST_STOPS);
		assertThat(page.locator(".block[open]").count()).isOne();
		accessible(page);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@DisplayName("区画を一つ済ませると、それは一行になり、次の区画が開く")
	void goesOnBlockByBlock(boolean scripts) {

		var page = opened("S0202B", scripts ? "005" : "006", scripts);
		var first = page.locator("#block-group_identity");
		assertThat(first.getAttribute("open")).isNotNull();
		first.getByLabel("記入者").fill("見本 花子");
		first.locator("[value^='next:'], [value^='settle:']").click();
		page.waitForURL("**/tasks/*?at=*");

		assertThat(first.getAttribute("open")).isNull();
		assertThat(first.locator("> summary").innerText()).contains("見本 花子", "変更あり");
		var second = page.locator("#block-group_kindAndPolicies");
		assertThat(second.getAttribute("open")).isNotNull();
		page.locator("#to-group_content").click();
		PlaywrightAssertions.assertThat(page.locator("#purpose")).isVisible();
		page.locator("#block-group_content [value^='settle:']").click();
		page.waitForURL("**/tasks/*?at=*");
		assertThat(page.locator("#block-group_content > summary").innerText()).contains("済");
	}

	@Test
	@DisplayName("表の中ではEnterと矢印で上下に進み、表計算からの貼り付けは下と右の欄に入る")
	void entersAsInASpreadsheet() {

		var page = opened("S0202A", "004", true);
		Browser.unfold(page);
		var cells = page.locator("#amounts tbody tr td:nth-last-child(2) input:not([type=hidden])");
		cells.nth(0).click();
		page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(cells.nth(1)).isFocused();
		page.keyboard().press("ArrowDown");
		PlaywrightAssertions.assertThat(cells.nth(2)).isFocused();
		page.keyboard().press("Shift+Enter");
		page.keyboard().press("ArrowUp");
		PlaywrightAssertions.assertThat(cells.nth(0)).isFocused();
		paste(page, "1,200\r\n300\r\n未確定\r\n");
		assertThat(cells.nth(0).inputValue()).isEqualTo("1,200");
		assertThat(cells.nth(1).inputValue()).isEqualTo("300");
		assertThat(cells.nth(2).inputValue()).isEqualTo("未確定");
		assertThat(page.locator("#pasted").innerText()).startsWith("3か所に貼り付けました。");
		var second = cells.nth(1).inputValue();
		paste(page, "9\n8");
		assertThat(cells.nth(1).inputValue()).isEqualTo("8");
		page.locator("#pasted button").click();
		assertThat(cells.nth(0).inputValue()).isEqualTo("1,200");
		assertThat(cells.nth(1).inputValue()).isEqualTo(second);
		PlaywrightAssertions.assertThat(cells.nth(0)).isFocused();
		cells.nth(cells.count() - 1).click();
		paste(page, "5\t6\n7\t8");
		assertThat(cells.nth(cells.count() - 1).inputValue()).isEqualTo("5");
		assertThat(page.locator("#pasted").innerText()).contains("1か所に貼り付けました", "3か所");
	}

	private static void paste(Page page, String text) {
		page.evaluate("""
				(text) => {
				  const data = new DataTransfer();
				  data.setData("text/plain", text);
				  document.activeElement.dispatchEvent(
				    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
				}""", text);
	}

	private Page opened(String person, String number, boolean scripts) {
		var page = browser.signIn(person, scripts);
		JourneyTests.openTask(page, number);
		page.locator(".footer").waitFor();
		return page;
	}

	private static int height(Page page) {
		return ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
	}

	/** From the first to the last of the page, key by key. */
	private static int stops(Page page) {
		page.evaluate("() => document.body.focus()");
		var stops = 0;
		do {
			page.keyboard().press("Tab");
			stops++;
		}
		while (stops < 300 && (Boolean) page.evaluate("() => document.activeElement !== document.body"));
		return stops - 1;
	}

	private static void accessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
	}

}
