package jp.sakutei.home;

import java.time.LocalDate;
import java.time.LocalTime;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.BusinessClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("ホームの画面")
class HomePageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BusinessClock clock;

	@BeforeEach
	void aRoundJustOpened() {
		SmallYear.begin(application);
	}

	@Test
	@DisplayName("担当者には、提出する調書と、次にすることが並ぶ")
	void leadsStaffToTheirSheets() throws Exception {

		var page = home("S0402A");
		var rows = page.select("section[aria-labelledby=writing] tbody tr");

		assertThat(page.select("h1").text()).startsWith("事業調書" + waiting("staff:0402") + "件を、").endsWith("までに提出してください");
		assertThat(rows).hasSize(waiting("staff:0402"));
		assertThat(rows.select(".badge").eachText()).containsOnly("未着手");
		assertThat(rows.select("td.actions a").eachText()).containsOnly("書き始める");
		assertThat(rows.select("td.actions a").eachAttr("href")).allMatch((link) -> link.startsWith("/tasks/"));
		assertThat(page.select("section[aria-labelledby=next] li")).isNotEmpty();
		assertThat(page.select("section[aria-labelledby=late], .figures")).isEmpty();
	}

	@Test
	@DisplayName("期限を過ぎた調書があれば、事務局には課の名前が、督促の欄と並ぶ")
	void namesLateSectionsToTheOffice() throws Exception {

		clock.freezeAt(lastDue().plusDays(1).atTime(LocalTime.of(9, 2)));
		var page = home(office());

		assertThat(page.select("h1").text()).matches("\\d+課\\d+件が遅れています");
		assertThat(page.select("section[aria-labelledby=late] tbody tr")).isNotEmpty();
		assertThat(page.select("section[aria-labelledby=late] input[name=section][checked]")).isNotEmpty();
		// what goes to whom is shown before it goes
		assertThat(page.select("section[aria-labelledby=late] form").attr("action")).endsWith("/progress/reminders");
		assertThat(page.select("section[aria-labelledby=late] form").attr("method")).isEqualTo("get");
		assertThat(page.select(".figures .figure.late")).hasSize(1);
		var board = Pages.read(mvc.perform(
				get(page.select("section[aria-labelledby=late] .section-head a").attr("href")).with(user(office()))));
		assertThat(board.select("h1").text()).as("counted by one")
			.contains("遅れは" + page.select("h1").text().replaceAll("が.*", ""));
	}

	@Test
	@DisplayName("課長には、確認を待つ調書が、額と今年度との差とともに並ぶ")
	void showsHeadsWhatWaitsForThem() throws Exception {

		var task = jdbc
			.sql("select task_id from work_item where authority = 'staff:0402' order by business_key limit 1")
			.query(String.class)
			.single();
		var opened = Pages.read(mvc.perform(get("/tasks/" + task).with(user("S0402A"))).andExpect(status().isOk()));
		var submit = post("/tasks/" + task).param("_action", "submit").with(user("S0402A")).with(csrf());
		SmallYear.filledIn(opened).forEach(submit::param);
		mvc.perform(submit).andExpect(status().is3xxRedirection());

		clock.freezeAt(lastDue().plusYears(1).atTime(LocalTime.of(9, 2)));
		assertThat(home("S0402A").select("section[aria-labelledby=handed-in] tbody tr:first-child").text())
			.contains("期限超過");
		var page = home(holder("section-head", "0402"));
		var row = page.select("section[aria-labelledby=deciding] tbody tr");

		assertThat(row).hasSize(1);
		assertThat(row.select("td.number").get(0).text()).isEqualTo("1,200");
		assertThat(row.select("td.number").get(1).text()).matches("[+△±].*");
		assertThat(row.select("td.actions a").attr("href")).startsWith("/tasks/");
	}

	@Test
	@DisplayName("始まる日に始められない段階を、市長のホームも策定スケジュールも同じ言葉で言う")
	void saysTheSameAsTheSchedule() throws Exception {

		var opens = jdbc.sql("select planned_start from stage where id = 'rough-request'")
			.query(LocalDate.class)
			.single();
		clock.freezeAt(opens.atTime(LocalTime.of(9, 2)));
		var mayor = home(holder("executive", null));
		var round = jdbc.sql("select id from round").query(String.class).single();
		var schedule = Pages.read(mvc.perform(get("/rounds/" + round + "/stages").with(user(office()))));

		assertThat(mayor.select("h1").text()).startsWith("遅れは").isEqualTo(schedule.select("h1").text());
		assertThat(schedule.select("main").text()).contains("今日始められません");
	}

	@Test
	@DisplayName("市長のホームは、一年の進みを一枚の図で示し、図の言葉は見出しと同じ。事務局のホームにはない")
	void drawsTheYearForTheMayor() throws Exception {
		var mayor = home(holder("executive", null));
		assertThat(mayor.select(".timeline svg a[href*=/stages/]")).isNotEmpty();
		assertThat(mayor.select("#year-words").text()).startsWith(mayor.select("h1").text());
		assertThat(mayor.select("#running, .columns .meter")).isEmpty();
		assertThat(home(office()).select(".timeline")).isEmpty();
	}

	private Document home(String person) throws Exception {
		return Pages.read(mvc.perform(get("/").with(user(person))));
	}

	private int waiting(String group) {
		return jdbc.sql("select count(*) from work_item where authority = ?")
			.param(group)
			.query(Integer.class)
			.single();
	}

	private LocalDate lastDue() {
		return jdbc.sql("select max(fill_in_due) from hand_in").query(LocalDate.class).single();
	}

	private String holder(String role, String section) {
		return jdbc.sql("select min(person) from post where role = ? and section is not distinct from ?")
			.param(role)
			.param(section)
			.query(String.class)
			.single();
	}

	private String office() {
		return jdbc.sql("select person from post where role = 'planning-office' order by person limit 1")
			.query(String.class)
			.single();
	}

}
