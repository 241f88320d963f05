package jp.sakutei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.sakutei.Sakutei;
import jp.sakutei.engine.EngineWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What people do, in a real browser on the running application. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("画面での一連の仕事")
class JourneyTests {

	private static final boolean WITH_SCRIPTS = true;

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
	@DisplayName("担当者が提出し、課長・部長・企画政策課が確認する")
	void handsASheetThroughItsGates() {
		journey("004", WITH_SCRIPTS);
	}

	@Test
	@DisplayName("スクリプトを切っても同じことができる")
	void worksWithoutScripts() {
		journey("005", !WITH_SCRIPTS);
	}

	@Test
	@DisplayName("足りない項目は、その場所で名指しされ、入力は残る")
	void namesWhatIsMissingAndKeepsTheRest() {

		var page = browser.signIn("S0202B", WITH_SCRIPTS);
		openTask(page, "006");
		Browser.unfold(page);
		page.getByLabel("目指す姿への貢献").fill("入力した文は残る");
		press(page, "提出する");
		assertThat(page.locator(".error-summary a").count()).isPositive();
		assertThat(page.getByLabel("目指す姿への貢献").inputValue()).isEqualTo("入力した文は残る");
		assertThat(state("006")).isEqualTo("作成中");
		page.locator(".error-summary a").first().click();
		assertThat((Boolean) page.evaluate("() => document.activeElement !== document.body")).isTrue();
	}

	@Test
	@DisplayName("サインアウトされた後に送った内容は、サインインし直すと戻る")
	void bringsBackWhatWasTypedAfterTheSessionLapsed() {

		var page = browser.signIn("S0202B", WITH_SCRIPTS);
		openTask(page, "006");
		page.getByLabel("連絡先（内線）").fill("内線１２３４");
		jdbc.sql("delete from spring_session").update();
		press(page, "一時保存する");
		page.getByLabel("職員番号").fill("S0202B");
		page.getByLabel("パスワード").fill("sakutei");
		page.locator("main button[type=submit]").click();
		assertThat(page.getByLabel("連絡先（内線）").inputValue()).isEqualTo("内線１２３４");
	}

	@Test
	@DisplayName("主な画面はアクセシビリティの検査に通る")
	void isAccessible() {

		var staff = browser.signIn("S0202A", WITH_SCRIPTS);
		openTask(staff, "006");
		accessible(staff);
		staff.navigate(staff.url() + "/drafts");
		accessible(staff);
		staff.navigate("/sheets?q=006");
		staff.locator("main tbody a").first().click();
		accessible(staff);
		for (var path : new String[] { "/proposals/new", "/tasks", "/sheets", "/meetings", "/hearings", "/follow-ups",
				"/budget" }) {
			staff.navigate(path);
			accessible(staff);
		}
		var office = browser.signIn("S0201P", WITH_SCRIPTS);
		for (var path : new String[] { "/gates", "/stages", "/progress", "/outbox", "/configuration", "/rules" }) {
			office.navigate(path);
			accessible(office);
		}
	}

	@Test
	@Order(Integer.MAX_VALUE)
	@DisplayName("管理者が見本を進めると、画面の前にいる人の仕事だけが残る")
	void playsTheSampleOn() {

		jdbc.sql("delete from spring_session").update();
		List.of("S0202A", "S0202H").forEach((person) -> browser.signIn(person, WITH_SCRIPTS));
		var administrator = browser.signIn("S0009", WITH_SCRIPTS);
		administrator.navigate("/sample");
		assertThat(administrator.locator("main").innerText()).contains("S0202A", "待ったまま");
		administrator.locator("#day").fill("2023-05-29");
		press(administrator, "この日の朝まで進める");
		await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
			administrator.navigate("/sample");
			assertThat(administrator.locator(".sample-banner").innerText()).contains("5月29日");
			assertThat(administrator.locator("text=見本を進めています").count()).isZero();
		});
		assertThat(states("section = '0202'")).contains("課長確認待ち").doesNotContain("部長承認待ち");
		assertThat(states("section <> '0202'")).doesNotContain("依頼済", "作成中");
	}

	private List<String> states(String condition) {
		return jdbc.sql("select h.state from hand_in h join project_sheet s on s.id = h.sheet where s." + condition)
			.query(String.class)
			.list();
	}

	private void journey(String number, boolean scripts) {

		var staff = browser.signIn("S0202A", scripts);
		openTask(staff, number);
		fillIn(staff);
		press(staff, "提出する");
		giveReasons(staff);
		assertThat(state(number)).isEqualTo("課長確認待ち");
		approve("S0202H", number, scripts);
		assertThat(state(number)).isEqualTo("部長承認待ち");
		approve("S02H", number, scripts);
		assertThat(state(number)).isEqualTo("点検待ち");
		approve("S0201P", number, scripts);
		assertThat(state(number)).isEqualTo("点検済");
		staff.navigate("/tasks");
		assertThat(staff.locator("main").innerText()).doesNotContain("見本事業 " + number);
	}

	static void openTask(Page page, String number) {
		page.navigate("/tasks");
		page.locator("tr", new Page.LocatorOptions().setHasText("見本事業 " + number))
			.getByRole(AriaRole.LINK)
			.first()
			.click();
	}

	static void fillIn(Page page) {

		Browser.unfold(page);
		page.locator("input[name^='confirmed.']").all().forEach(Locator::check);
		page.getByLabel("目指す姿への貢献").fill("市民の暮らしの安心に役立つ。");
		page.getByLabel("変わらない").check();
		for (var year : new String[] { "令和6年度", "令和7年度", "令和8年度" }) {
			page.getByLabel("計画額 " + year + " 一般財源（千円）").fill("１，２００");
		}
		page.locator("input[name$='.activity']").all().forEach((activity) -> activity.fill("講座の開催"));
		page.locator("input[name*='targetR8']").all().forEach((target) -> target.fill("99999"));
		page.getByLabel("政策的", new Page.GetByLabelOptions().setExact(true)).check();
		for (var view : new String[] { "necessity", "effectiveness", "efficiency" }) {
			page.locator("#" + view + "Grade-0").check();
			page.locator("#" + view + "Reason").fill("利用が多いため。");
		}
		page.getByLabel("その理由").fill("計画的に進めるため。");
	}

	/** Whatever the rules warn of passes with a reason written beside it. */
	static void giveReasons(Page page) {
		assertThat(page.locator(".side-note").count()).isPositive();
		page.locator(".side-note textarea").all().forEach((reason) -> reason.fill("個別計画を改定する予定のため。"));
		press(page, "提出する");
	}

	private void approve(String person, String number, boolean scripts) {

		var page = browser.signIn(person, scripts);
		page.navigate("/gates");
		page.locator("tr", new Page.LocatorOptions().setHasText("見本事業 " + number)).getByRole(AriaRole.CHECKBOX).check();
		page.locator(".bulk button[value=approve]").click();
		page.locator("main form .button--primary").click();
		assertThat(page.locator("main").innerText()).contains("見本事業 " + number)
			.containsPattern("しました。(次は|この調書の確認は、これで全て済みました)");
	}

	static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
		page.waitForLoadState();
	}

	/** It is folded away beside the name. */
	static void signOut(Page page) {
		page.locator(".me summary").click();
		press(page, "サインアウト");
	}

	private String state(String number) {
		return jdbc.sql("select h.state from hand_in h join project_sheet s on s.id = h.sheet where s.number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	static void accessible(Page page) {
		assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
	}

}
