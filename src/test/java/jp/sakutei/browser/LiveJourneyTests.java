package jp.sakutei.browser;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

import javax.sql.DataSource;

import com.microsoft.playwright.Page;
import com.zaxxer.hikari.HikariDataSource;
import jp.sakutei.Sakutei;
import jp.sakutei.engine.EngineWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The board in a browser, at one of two servers on one database. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.config=src/test/resources/config-small", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "sakutei.work.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@DisplayName("進捗状況の自動更新")
class LiveJourneyTests {

	private static final String OFFICE = "S0201P";

	private static final Page.WaitForFunctionOptions SOON = new Page.WaitForFunctionOptions()
		.setTimeout(Duration.ofSeconds(2).toMillis());

	/** Until a line that is cut is noticed, or there again. */
	private static final Page.WaitForFunctionOptions LATER = new Page.WaitForFunctionOptions()
		.setTimeout(Duration.ofSeconds(30).toMillis());

	@LocalServerPort
	int port;

	@Autowired
	EngineWork engine;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	Browser here;

	Browser there;

	ConfigurableApplicationContext second;

	@BeforeAll
	void open() throws SQLException {
		here = new Browser(port);
		engine.runAll();
		second = secondServer();
		there = new Browser(((WebServerApplicationContext) second).getWebServer().getPort());
	}

	@AfterAll
	void close() {
		if (here != null) {
			here.close();
		}
		if (there != null) {
			there.close();
		}
		if (second != null) {
			second.close();
		}
	}

	@Test
	@DisplayName("一方のサーバーでの提出は、2秒以内にもう一方の進捗状況に出る")
	void showsAHandInOfTheOtherServer() {

		var board = here.signIn(OFFICE, true);
		board.navigate("/progress");
		var before = states(board);

		var staff = there.signIn("S0202A", true);
		JourneyTests.openTask(staff, "004");
		JourneyTests.fillIn(staff);
		JourneyTests.press(staff, "提出する");
		JourneyTests.giveReasons(staff);
		staff.waitForURL("**/tasks*");
		board.waitForFunction(
				"(before) => document.querySelector('[data-live-part=states] tfoot').innerText !== before", before,
				SOON);
		JourneyTests.accessible(board);
	}

	@Test
	@DisplayName("八つの画面を開いたままでも、九つ目は答える")
	void leavesALineForPages() {

		var machine = here.machine(true);
		var first = machine.newPage();
		here.signIn(first, OFFICE);
		var boards = new ArrayList<Page>();
		for (var tab = 0; tab < 8; tab++) {
			var board = machine.newPage();
			board.navigate("/progress");
			boards.add(board);
		}
		first.navigate("/tasks", new Page.NavigateOptions().setTimeout(5_000));
		assertThat(first.title()).isNotEmpty();
		boards.get(0).waitForFunction("() => document.getElementById('live').innerText.includes('ほかの画面')", null, SOON);
		machine.close();
	}

	@Test
	@DisplayName("別のところでサインインが終わると、画面もそう言って終わる")
	void endsWithTheSignIn() {

		var board = here.signIn(OFFICE, true);
		board.navigate("/progress");
		awaitStream(board);
		jdbc.sql("delete from spring_session").update();
		board.waitForFunction("() => document.getElementById('live').innerText.includes('サインインが終わった')", null, SOON);
	}

	@Test
	@DisplayName("線が切れると、いつからの内容かを言い、つながると言わなくなる")
	void saysSinceWhenItIsStale() {

		var board = here.signIn(OFFICE, true);
		board.navigate("/progress");
		awaitStream(board);
		var time = board.locator("[data-live-time]").innerText();
		board.context().setOffline(true);
		board.waitForFunction("() => document.getElementById('live').innerText.includes('通信が切れた')", null, LATER);
		assertThat(board.locator("#live").innerText()).contains(time.substring(0, time.indexOf('時') + 1));
		board.context().setOffline(false);
		board.waitForFunction("() => document.getElementById('live').hidden", null, LATER);
	}

	@Test
	@DisplayName("スクリプトがなくても、同じ内容を読める")
	void readsWithoutScripts() {
		var board = here.signIn(OFFICE, false);
		board.navigate("/progress");
		assertThat(states(board)).contains("合計");
		assertThat(board.locator("#live").isVisible()).isFalse();
	}

	private static void awaitStream(Page board) {
		board.waitForFunction("() => document.getElementById('live').dataset.state === 'alive'", null, LATER);
	}

	private static String states(Page board) {
		return board.locator("[data-live-part=states] tfoot").innerText();
	}

	private ConfigurableApplicationContext secondServer() throws SQLException {
		return new SpringApplicationBuilder(Sakutei.class).registerShutdownHook(false)
			.run("--server.port=0", "--spring.datasource.url=" + database.unwrap(HikariDataSource.class).getJdbcUrl(),
					"--spring.datasource.username=postgres", "--sakutei.config=src/test/resources/config-small",
					"--sakutei.mail.poll=false", "--sakutei.daily.poll=false", "--sakutei.work.poll=false",
					"--camunda.bpm.job-execution.enabled=false", "--sakutei.database.connections=6");
	}

}
