package jp.sakutei.browser;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.sakutei.Sakutei;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What each role does first in the morning, some days after the sheets were due. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.round.create=false", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "sakutei.work.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@Tag("full")
@DisplayName("それぞれの職の朝")
class MorningJourneyTests {

	private static final Pattern DECIDED = Pattern.compile(".*[?&]done=.*");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	PlayedCity city;

	Browser browser;

	@BeforeAll
	void open() {
		browser = new Browser(port);
		city = new PlayedCity(application, SmallFiles.configuration(), "0402", "0202");
		city.playTo(MainPage.Days.SURVEY);
	}

	@AfterAll
	void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	@DisplayName("担当者：ホームから最初の調書を開き、書いて、一時保存する")
	void staff() {

		var page = home(PostRole.STAFF);
		assertThat(heading(page)).contains("至急提出してください");
		page.locator("#writing ~ .table-box .button--primary").click();
		page.getByLabel("記入者", new Page.GetByLabelOptions().setExact(true)).fill("見本 道路");
		JourneyTests.press(page, "一時保存する");
		assertThat(page.getByLabel("記入者", new Page.GetByLabelOptions().setExact(true)).inputValue()).isEqualTo("見本 道路");
		page.navigate("/");
		assertThat(page.locator("main").innerText()).contains("書き始めています");
	}

	@Test
	@DisplayName("課長：一覧で比べ、まとめて確認する前に、何が起こるかを見る")
	void sectionHead() {

		var page = home(PostRole.SECTION_HEAD);
		assertThat(heading(page)).matches("承認待ちの事業調書が\\d+件あります");
		link(page, "一覧で比べる・まとめて決める");
		page.locator("#choose-all").check();
		page.locator(".bulk button[value=approve]").click();
		assertThat(heading(page)).contains("確認");
		assertThat(page.locator("main tbody tr").count()).isPositive();
	}

	@Test
	@DisplayName("部長：ホームから一件を開き、承認する")
	void departmentHead() {

		var page = home(PostRole.DEPARTMENT_HEAD);
		link(page, "見て決める");
		page.getByLabel("承認する").check();
		page.locator(".decision button[value=submit]").click();
		page.waitForURL(DECIDED);
		assertThat(page.locator(".notice--success").innerText()).contains("部長が承認した");
	}

	@Test
	@DisplayName("企画政策課：遅れている課を見て、督促の文面を確かめる")
	void planningOffice() {

		var page = home(PostRole.PLANNING_OFFICE);
		assertThat(heading(page)).contains("遅れています");
		JourneyTests.press(page, "選んだ課に督促する（文面を確認）");
		assertThat(heading(page)).matches("\\d+課\\d+人に督促のメールを送ります");
		page.locator("main table details summary").first().click();
		assertThat(page.locator("main table details .prose").first().innerText()).contains("期限超過");
	}

	@Test
	@DisplayName("取りまとめ担当：部の課のうち、どこが遅れているかを見る")
	void coordinator() {

		var page = home(PostRole.COORDINATOR);
		assertThat(heading(page)).isNotEmpty();
		link(page, "進捗状況");
		assertThat(page.locator("main table").first().innerText()).contains("財務部");
	}

	@Test
	@DisplayName("財政課：いまの段階を知り、計画額を財政推計と比べる")
	void budgetOffice() {

		var page = home(PostRole.BUDGET_OFFICE);
		assertThat(heading(page)).isNotEmpty();
		link(page, "進捗状況");
		link(page, "計画額");
		assertThat(page.locator("main").innerText()).contains("財政推計");
	}

	@Test
	@DisplayName("市長：策定がどこまで進み、何が気掛かりかを見て、スケジュールの図を開く")
	void executive() {

		var page = home(PostRole.EXECUTIVE);
		assertThat(page.locator("main .figures").innerText()).contains("点検済");
		link(page, "策定スケジュール");
		assertThat(page.locator(".timeline svg").textContent()).contains("今日");
	}

	@Test
	@DisplayName("システム管理者：送信箱を見る")
	void administrator() {

		var page = home(PostRole.ADMINISTRATOR);
		link(page, "管理");
		link(page, "送信箱");
		assertThat(page.locator("main tbody tr").count()).isPositive();
	}

	@Test
	@DisplayName("キーボードだけで：サインインから一件の確認まで")
	void byTheKeyboardAlone() {

		var page = browser.machine(true).newPage();
		page.navigate("/sign-in");
		until(page, () -> focused(page).startsWith("input username"));
		page.keyboard().type(city.person(PostRole.SECTION_HEAD));
		page.keyboard().press("Tab");
		page.keyboard().type("sakutei");
		page.keyboard().press("Enter");
		page.waitForURL((address) -> !address.contains("sign-in"));
		until(page, () -> focused(page).startsWith("a 見て決める"));
		page.keyboard().press("Enter");
		page.locator(".decision").waitFor();
		until(page, () -> focused(page).startsWith("input decision"));
		page.keyboard().press("Space");
		until(page, () -> focused(page).startsWith("button 決定"));
		page.keyboard().press("Enter");
		page.waitForURL(DECIDED);
	}

	@Test
	@DisplayName("スクリプトなしで：課長が一件を確認する")
	void withoutScripts() {

		var page = browser.signIn(city.person(PostRole.SECTION_HEAD), false);
		link(page, "見て決める");
		page.getByLabel("確認する").check();
		page.locator(".decision button[value=submit]").click();
		page.waitForURL(DECIDED);
	}

	@Test
	@DisplayName("タブレットで：指だけで一件を差し戻しかけ、確認する")
	void byTouch() {

		try (BrowserContext tablet = browser.tablet()) {
			var page = tablet.newPage();
			browser.signIn(page, city.person(PostRole.SECTION_HEAD));
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("見て決める")).first().tap();
			page.locator(".to-decision .button--primary").tap();
			page.locator(".decision label", new Page.LocatorOptions().setHasText("確認する")).tap();
			page.locator(".decision button[value=submit]").tap();
			page.waitForURL(DECIDED);
		}
	}

	private Page home(PostRole role) {
		var page = browser.signIn(city.person(role), true);
		page.navigate("/");
		return page;
	}

	private static String heading(Page page) {
		return page.locator("h1").innerText();
	}

	private static void link(Page page, String name) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
		page.waitForLoadState();
	}

	/** Tab by tab, as far as a page goes. */
	private static void until(Page page, BooleanSupplier reached) {
		for (var stop = 0; stop < 80 && !reached.getAsBoolean(); stop++) {
			page.keyboard().press("Tab");
		}
		assertThat(reached.getAsBoolean()).as("reached by Tab on " + page.url() + ": " + focused(page)).isTrue();
	}

	private static String focused(Page page) {
		return String.valueOf(page.evaluate("""
				() => {
					const at = document.activeElement;
					return at.tagName.toLowerCase() + ' ' + (at.name || '') + (at.name === '_action' ? ' ' : '')
						+ at.innerText.trim() + (at.getAttribute('aria-label') ?? '');
				}""")).replace("button _action ", "button ");
	}

}
