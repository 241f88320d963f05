package jp.sakutei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

	private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

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
	@DisplayName("打つそばから保存され、別のパソコンで続きが開く")
	void savesWhileSomebodyTypes() {

		var page = open("S0202B", "004");
		var complaints = new ArrayList<String>();
		page.onConsoleMessage((message) -> complaints.add(message.text()));
		type(page.getByLabel("連絡先（内線）"), "内線12");
		type(page.getByLabel("計画額 令和6年度 一般財源（千円）"), "１，２００");
		assertThat(page.locator(".meter [data-figure=own]").innerText()).as("what is held against the frame")
			.isEqualTo("1,200");
		assertThat(page.locator(".meter svg.bar .f-1").getAttribute("width")).isNotEqualTo("0.00%");
		type(page.getByLabel("計画額 令和6年度 国庫支出金（千円）"), "300");
		saved(page);
		assertThat(page.locator("#amounts tfoot").innerText()).contains("1,500");
		assertThat(complaints).isEmpty();

		type(page.getByLabel("以前の事業名"), "閉じる直前に書いた名称");
		page.navigate("/tasks");
		page.context().close();
		var elsewhere = open("S0202B", "004");
		assertThat(elsewhere.getByLabel("連絡先（内線）").inputValue()).isEqualTo("内線12");
		assertThat(elsewhere.getByLabel("以前の事業名").inputValue()).isEqualTo("閉じる直前に書いた名称");
	}

	@Test
	@DisplayName("別のタブでサインアウトしても、すぐにそう言い、入力した内容はサインインし直すと戻る")
	void keepsWhatIsTypedAfterASignOutElsewhere() {

		var page = open("S0202B", "006");
		var other = page.context().newPage();
		other.navigate("/tasks");
		JourneyTests.signOut(other);
		page.getByLabel("連絡先（内線）").fill("内線５６７８");
		page.locator("#saving-lapsed").waitFor();
		assertThat(page.locator("#saving").innerText()).doesNotContain("入力中");
		JourneyTests.press(page, "一時保存する");
		assertThat(page.url()).contains("/sign-in");
		page.getByLabel("職員番号").fill("S0202B");
		page.getByLabel("パスワード").fill("sakutei");
		page.locator("main button[type=submit]").click();
		Browser.unfold(page);
		assertThat(page.getByLabel("連絡先（内線）").inputValue()).isEqualTo("内線５６７８");
	}

	@Test
	@DisplayName("二人で一つの調書を書き、同じ項目を違うように直したときだけ選ぶ")
	void bringsTwoPeopleTogether() {

		var one = open("S0202A", "005");
		var other = open("S0202B", "005");
		type(one.getByLabel("予算上の事業名"), "福祉の事業費");
		saved(one);
		type(other.getByLabel("連絡先（内線）"), "5678");
		saved(other);
		PlaywrightAssertions.assertThat(other.getByLabel("予算上の事業名")).hasValue("福祉の事業費");
		PlaywrightAssertions.assertThat(other.locator("#presence")).containsText("が入力しています");

		type(one.getByLabel("記入者", EXACTLY), "佐藤");
		saved(one);
		type(other.getByLabel("記入者", EXACTLY), "鈴木");
		PlaywrightAssertions.assertThat(other.locator("#beside-author legend")).containsText("「記入者」を変えました");
		assertThat(other.getByLabel("記入者", EXACTLY).inputValue()).isEqualTo("鈴木");
		accessible(other);

		other.getByLabel("先に保存された内容にする").check();
		PlaywrightAssertions.assertThat(other.getByLabel("記入者", EXACTLY)).hasValue("佐藤");
		PlaywrightAssertions.assertThat(other.locator("#beside-author legend")).hasCount(0);
	}

	@Test
	@DisplayName("サインインが切れたらそう言い、別のタブでサインインし直せば続きが保存される")
	void goesOnAfterTheSessionLapsed() {

		var page = open("S0202B", "006");
		type(page.getByLabel("連絡先（内線）"), "90");
		saved(page);
		jdbc.sql("delete from spring_session").update();
		type(page.getByLabel("記入者", EXACTLY), "切れた後");
		PlaywrightAssertions.assertThat(page.locator("#saving-lapsed")).isVisible();

		var tab = page.context().newPage();
		browser.signIn(tab, "S0202B");
		page.evaluate("() => window.dispatchEvent(new Event('focus'))");
		saved(page);
		PlaywrightAssertions.assertThat(page.locator("#saving-lapsed")).isHidden();
		tab.navigate(page.url());
		assertThat(tab.getByLabel("記入者", EXACTLY).inputValue()).isEqualTo("切れた後");
	}

	@Test
	@DisplayName("開いた調書は第1期の内容で埋まり、区画ごとに確認し、誤りは書くそばから項目に出る")
	void confirmsBlockByBlock() {

		var page = open("S0202A", "006");
		assertThat(page.getByLabel("目的").first().inputValue()).isNotBlank();
		assertThat(page.locator("#blocks").innerText()).contains("未確認", "入力が必要");
		PlaywrightAssertions.assertThat(page.locator("#next-block a")).containsText("次に進むところ：");

		page.locator("#next-block a").focus();
		page.keyboard().press("Enter");
		var confirm = page.locator("#confirmed-group_basis");
		confirm.focus();
		page.keyboard().press("Space");
		PlaywrightAssertions.assertThat(page.locator("#to-group_basis")).containsText("済");

		var outline = page.locator("#outline");
		type(outline, "概要を書いた。");
		PlaywrightAssertions.assertThat(page.locator("#to-group_content")).containsText("変更あり");
		PlaywrightAssertions.assertThat(page.locator("#beside-group_content")).containsText("1項目を直しました");

		type(page.getByLabel("計画額 令和6年度 一般財源（千円）"), "1200");
		PlaywrightAssertions.assertThat(page.locator("#beside-amounts")).containsText("エラー");
		page.locator("#kind").getByLabel("新規").check();
		page.locator("#block-group_newProject > summary").click();
		PlaywrightAssertions.assertThat(page.locator("#withoutIt")).isVisible();
		accessible(page);
	}

	private Page open(String person, String number) {

		var page = browser.signIn(person, true);
		page.navigate("/tasks");
		page.locator("tr", new Page.LocatorOptions().setHasText("見本事業 " + number))
			.getByRole(AriaRole.LINK)
			.first()
			.click();
		Browser.unfold(page);
		return page;
	}

	private static void accessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
	}

	/** Key by key, as people do. */
	private static void type(Locator field, String text) {
		field.click();
		field.press("End");
		field.pressSequentially(text);
	}

	private static void saved(Page page) {
		PlaywrightAssertions.assertThat(page.locator("#saving"))
			.containsText("に保存しました", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
	}

}
