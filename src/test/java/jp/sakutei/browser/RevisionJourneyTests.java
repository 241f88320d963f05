package jp.sakutei.browser;

import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.sakutei.Sakutei;
import jp.sakutei.engine.EngineWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Sent back with a remark at a field, answered there, and compared. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("差し戻しから再提出まで")
class RevisionJourneyTests {

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

	@ParameterizedTest
	@CsvSource({ "004, true", "005, false" })
	@DisplayName("指摘はその項目に立ち、答えるまで出せず、課長は答えと変更を並べて見る")
	void answersARemarkAtItsField(String number, boolean scripts) {

		var staff = browser.signIn("S0202A", scripts);
		JourneyTests.openTask(staff, number);
		JourneyTests.fillIn(staff);
		JourneyTests.press(staff, "提出する");
		JourneyTests.giveReasons(staff);
		done(staff);

		var head = browser.signIn("S0202H", scripts);
		keepsWhatWasChosen(head, scripts);
		JourneyTests.openTask(head, number);
		head.getByLabel("差し戻す").check();
		JourneyTests.press(head, "項目への指摘を追加する");
		head.locator("select[name='fieldRemarks[0].field']").selectOption("purpose");
		head.locator("textarea[name='fieldRemarks[0].remark']").fill("対象者が分かるように書いてください。");
		accessible(head, scripts);
		// on to the next sheet where another waits for the same head
		head.locator(".decision button[value=submit]").click();
		head.waitForURL(Pattern.compile(".*/tasks(/[^?]+)?\\?done=.*"));

		JourneyTests.openTask(staff, number);
		staff.locator(".beside", new Page.LocatorOptions().setHasText("対象者が分かるように")).waitFor();
		accessible(staff, scripts);
		JourneyTests.press(staff, "提出する");
		staff.locator(".error-summary").waitFor();
		assertThat(staff.locator(".error-summary").innerText()).contains("への回答を入力してください");
		staff.locator("textarea[name='purpose']").fill("子育て中の世帯が安心して暮らせるようにする。");
		staff.locator("textarea[name^='note.remark-']").fill("対象者を書きました。");
		JourneyTests.press(staff, "提出する");
		done(staff);

		JourneyTests.openTask(head, number);
		head.getByText("対象者を書きました。").first().waitFor();
		assertThat(head.locator("main").innerText()).contains("回答済", "対象者を書きました。");
		head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("差し戻し以降の変更")).click();
		head.waitForURL("**/compare?*");
		assertThat(head.locator("main > section ins").allInnerTexts()).anyMatch((text) -> text.contains("子育て中の世帯"));
		accessible(head, scripts);
	}

	@ParameterizedTest
	@CsvSource({ "006" })
	@DisplayName("分割・統合、申し出、事務局修正の画面はアクセシビリティの検査に通る")
	void isAccessible(String number) {

		var staff = browser.signIn("S0202B", true);
		JourneyTests.openTask(staff, number);
		JourneyTests.fillIn(staff);
		JourneyTests.press(staff, "提出する");
		done(staff);
		staff.navigate("/sheets?q=" + number);
		staff.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("見本事業 " + number)).first().click();
		var sheet = staff.url();
		accessible(staff, true);
		staff.navigate(sheet + "/lineage");
		accessible(staff, true);
		staff.locator("#into").fill("005");
		staff.locator("#merge-reason").fill("内容が重なるため。");
		JourneyTests.press(staff, "統合を提案する");
		staff.getByText("提案を企画政策課に送りました。").waitFor();

		var office = browser.signIn("S0201P", true);
		for (var path : new String[] { "/appeals", sheet + "/correct", sheet }) {
			office.navigate(path);
			accessible(office, true);
		}
	}

	/** The task is done: on to the list. */
	private static void done(Page page) {
		page.waitForURL(Pattern.compile(".*/tasks(\\?.*)?"));
	}

	/** The inspection itself is a script. */
	private static void accessible(Page page, boolean scripts) {
		if (scripts) {
			JourneyTests.accessible(page);
		}
	}

	/** Back from the look at what will happen, and to it again. */
	private static void keepsWhatWasChosen(Page head, boolean scripts) {

		head.navigate("/gates");
		head.locator("input[name=handIn]").first().check();
		head.locator(".bulk button[value=approve]").click();
		head.waitForURL("**/gates/preview?*");
		var title = head.locator("h1").innerText();
		head.goBack();
		head.waitForURL("**/gates");
		assertThat(head.locator("input[name=handIn]").first().isChecked()).isTrue();
		assertThat(head.locator(".bulk button[value=approve]").innerText()).startsWith(scripts ? "1件を" : "選んだ");
		head.goForward();
		head.waitForURL("**/gates/preview?*");
		assertThat(head.locator("h1").innerText()).isEqualTo(title).startsWith("1件を");
	}

}
