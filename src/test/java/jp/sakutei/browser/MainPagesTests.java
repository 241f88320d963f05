package jp.sakutei.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jp.sakutei.Sakutei;
import jp.sakutei.configuration.SmallFiles;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The main pages, measured on two mornings of the small round's year. */
@SpringBootTest(classes = Sakutei.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "sakutei.data=", "sakutei.round.create=false", "sakutei.mail.poll=false",
				"sakutei.daily.poll=false", "sakutei.work.poll=false", "camunda.bpm.job-execution.enabled=false",
				"sakutei.database.connections=6" })
@DirtiesContext
@Tag("full")
@DisplayName("主な画面の寸法")
class MainPagesTests {

	private static final List<Integer> WIDTHS = List.of(1280, 768);

	private static final int MOST_STOPS = 60;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	private final List<String> faults = new ArrayList<>();

	private final Map<PostRole, Page> desks = new HashMap<>();

	@Test
	@DisplayName("高さ・幅・押すところの大きさ・明暗の差・言葉・配るものの大きさが、どれも範囲にある。承認までは三回、メールからは二回で届く")
	void measuresTheMainPages() {

		try (var browser = new Browser(port)) {
			var city = new PlayedCity(application, SmallFiles.configuration(), "0402", "0202");
			city.play((day) -> morning(browser, city, day));
		}
		assertThat(faults).isEmpty();
	}

	private void morning(Browser browser, PlayedCity city, LocalDate day) {

		for (var which : MainPage.on(day)) {
			var page = desks.computeIfAbsent(which.role(), (role) -> browser.signIn(city.person(role), true));
			for (var width : WIDTHS) {
				page.setViewportSize(width, 900);
				page.navigate(city.address(which));
				var measure = PageMeasure.of(page);
				System.out.println(measure.line(which, width));
				faults.addAll(measure.faults(which, width));
			}
			page.setViewportSize(1280, 900);
		}
		if (day.equals(MainPage.Days.SURVEY)) {
			stopsToHandIn(city);
			fromMailToWork(browser, city);
			fromSignInToApproval(browser, city);
		}
	}

	private void stopsToHandIn(PlayedCity city) {
		var page = desks.get(PostRole.STAFF);
		page.navigate(city.address(MainPage.FORM));
		page.evaluate("() => document.body.focus()");
		var stops = 0;
		do {
			page.keyboard().press("Tab");
			stops++;
		}
		while (stops <= MOST_STOPS && !"提出する".equals(page.evaluate("() => document.activeElement.innerText.trim()")));
		told("stops to 提出する", stops, MOST_STOPS);
	}

	/**
	 * A mail about several pieces of work leads to their list, from which one more click
	 * leads to one of them. Whoever is not signed in yet signs in on the way.
	 */
	private void fromMailToWork(Browser browser, PlayedCity city) {
		var person = city.person(PostRole.STAFF);
		var page = browser.signIn(person, true);
		page.navigate(city.linkOfMail(person));
		var clicks = 1;
		if (page.locator("form#writing").count() == 0) {
			page.locator("main tbody a[href^='/tasks/']").first().click();
			clicks++;
		}
		page.locator("form#writing").waitFor();
		told("clicks from a mail to the form", clicks, 2);
	}

	private void fromSignInToApproval(Browser browser, PlayedCity city) {
		var page = browser.signIn(city.person(PostRole.SECTION_HEAD), true);
		var clicks = 0;
		for (var next : List.of(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("見て決める")).first(),
				page.getByLabel("確認する"), page.locator(".decision button[value=submit]"))) {
			if (!page.url().contains("done=")) {
				next.click();
				clicks++;
			}
		}
		page.waitForURL(Pattern.compile(".*[?&]done=.*"));
		told("clicks from sign-in to an approval", clicks, 3);
	}

	private void told(String what, int count, int most) {
		System.out.println(what + ": " + count);
		if (count > most) {
			faults.add(what + ": " + count);
		}
	}

}
