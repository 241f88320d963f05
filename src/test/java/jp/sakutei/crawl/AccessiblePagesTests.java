package jp.sakutei.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jp.sakutei.Sakutei;
import jp.sakutei.browser.Browser;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.rehearsal.PlayedYear;
import jp.sakutei.round.RoundId;
import org.jsoup.Jsoup;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** One page of each kind, by each role that may see it, in a real browser. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.round.create=false", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "sakutei.work.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@TestInstance(Lifecycle.PER_CLASS)
@DirtiesContext
@Tag("full")
@DisplayName("すべての画面のアクセシビリティ")
class AccessiblePagesTests {

	private static final LocalDate FIRST_DAY = LocalDate.of(2023, 5, 8);

	private static final List<LocalDate> DAYS = List.of(LocalDate.of(2023, 7, 27), LocalDate.of(2024, 2, 20));

	private static final String FILES = ".*(\\.(pdf|xlsx|csv|ics|zip|bpmn)|/file|/live|/attachments/\\{id}|/works/\\{id}/progress)$";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	private Browser browser;

	private final Map<String, Page> pages = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	private int looked;

	private final Set<String> kinds = new TreeSet<>();

	private final Map<String, String> faults = new LinkedHashMap<>();

	@BeforeAll
	void open() {
		browser = new Browser(port);
	}

	@AfterAll
	void close() {
		if (browser != null) {
			browser.close();
		}
	}

	@Test
	@DisplayName("夏と冬の日に、どの種類の画面も、見られるどの職でも検査に通る")
	void areAccessible() {

		var round = PlayedYear.begin(application, SmallFiles.configuration(), FIRST_DAY);
		jdbc.sql("update person set password_hash = ?").param(passwords.encode("sakutei")).update();
		PlayedYear.play(application, round, FIRST_DAY, (day) -> Set.of(), (day) -> {
			if (DAYS.contains(day)) {
				AWork.isDone(application, round);
				look(round);
			}
			return day.isBefore(DAYS.get(1));
		});
		assertThat(faults).isEmpty();
		assertThat(kinds).as("kinds of pages").hasSizeGreaterThan(40);
	}

	private void look(RoundId round) {
		var begun = Instant.now();
		var addresses = new Addresses(application, round);
		var visits = new ArrayList<>(addresses.work());
		addresses.shapes().values().forEach(visits::addAll);
		var chosen = new LinkedHashMap<String, Visit>();
		visits.stream()
			.filter((visit) -> !visit.pattern().matches(FILES))
			.forEach((visit) -> chosen.putIfAbsent(kind(visit), visit));
		chosen.values().forEach(this::look);
		System.out.println("looked at " + looked + " pages of " + chosen.size() + " in "
				+ Duration.between(begun, Instant.now()).toSeconds() + " s");
	}

	/** A task's page is that of its form; a sheet's differs by its shape. */
	private String kind(Visit visit) {
		var kind = visit.pattern() + " as " + role(visit.person());
		if (visit.pattern().startsWith("/tasks/{taskId}")) {
			return kind + jdbc.sql("select form from work_item where task_id = ?")
				.param(visit.address().split("/")[2])
				.query(String.class)
				.optional()
				.orElse("");
		}
		return visit.pattern().equals("/sheets/{id}") ? kind + visit.address() : kind;
	}

	private String role(String person) {
		return (person == null) ? "nobody"
				: jdbc.sql("select string_agg(distinct role, ' ') from post where person = ?")
					.param(person)
					.query(String.class)
					.single();
	}

	private void look(Visit visit) {
		var page = pages.computeIfAbsent(String.valueOf(visit.person()),
				(person) -> (visit.person() == null) ? browser.anybody() : browser.signIn(person, true));
		var answer = page.request().get(visit.address(), RequestOptions.create().setMaxRedirects(0));
		if (answer.status() != 200 || !(seen.addAll(built(answer.text())) | kinds.add(visit.pattern()))) {
			return;
		}
		looked++;
		page.navigate(visit.address());
		// in the page itself: another one for each would take longer than all
		new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.forEach((violation) -> faults.putIfAbsent(visit.pattern() + " " + violation.getId(),
					visit + ": " + violation.getHelp() + " " + violation.getNodes().get(0).getHtml()));
	}

	/**
	 * Kinds of elements. What has none that was not looked at before is not looked at
	 * again, whoever sees it.
	 */
	private static Set<String> built(String page) {
		return Jsoup.parse(page)
			.select("body *")
			.stream()
			.map((each) -> each.parent().normalName() + " " + each.normalName() + " " + each.classNames())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
