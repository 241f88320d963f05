package jp.sakutei;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("SQL文の数")
class StatementCountTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvc pages;

	@ParameterizedTest
	@CsvSource({ "/, office", "/, director-01", "/, staff-0101", "/, executive", "/tasks, office",
			"/tasks, director-01", "/rounds/city/sheets, office", "/rounds/city/sheets, head-0101", "/gates, office",
			"/gates, head-0101", "/rounds/city/progress, office", "/rounds/city/progress, director-01",
			"/rounds/city/progress, head-0101", "/rounds/city/progress/amounts, office",
			"/rounds/city/progress/placements, director-01", "/rounds/city/progress/first-period, office",
			"/rounds/city/progress/states.csv, office", "/rounds/city/progress/reminders, office",
			"/rounds/city/progress/sections/0101, office", "/rounds/city/hearings, office",
			"/rounds/city/hearings/timetable, office", "/rounds/city/hearings/timetable/proposal, office",
			"/rounds/city/hearings/timetable/settings, office", "/rounds/city/meetings, office",
			"/meetings/city:policy-study, office", "/rounds/city/follow-ups, office",
			"/rounds/city/follow-ups, staff-0101", "/rounds/city/council-opinions, office",
			"/rounds/city/budget, budget", "/rounds/city/budget, head-0101", "/budget/city:rough-request:0101, budget",
			"/people, admin", "/substitutes, office", "/outbox, office", "/rounds/city/stages, office",
			"/rounds/city/own-days.ics, head-0101", "/rounds/city/stages/survey, office",
			"/rounds/city/progress/findings, office", "/rounds/city/configuration, office" })
	@DisplayName("一覧は件数がいくつでも同じ数のSQL文で開く")
	void aListCostsTheSameAtAnySize(String path, String person) throws Exception {

		City.build(application, 1, 2, 6);
		open(path, person);
		var small = Statements.sentBy(() -> open(path, person));
		new CleanSlate().wipe(application);
		City.build(application, 3, 3, 30);
		var large = Statements.sentBy(() -> open(path, person));

		assertThat(large).as("statements of %s at the larger size", path).hasSameSizeAs(small);
	}

	@Test
	@DisplayName("段階の画面は、未完了事項を一頁ずつ示し、全部は読まない")
	void aStageShowsAPageOfWhatIsMissing() throws Exception {

		City.build(application, 3, 3, 30);
		jdbc.sql("update stage set done = '{sheets-checked}' where id = 'survey'").update();
		var first = Pages.read(open("/rounds/city/stages/survey", "office"));
		assertThat(first.select("[aria-labelledby=missing] li")).hasSize(50);
		assertThat(first.select("[aria-labelledby=missing]").text()).contains("件", "次のページ");
		var last = Pages.read(open("/rounds/city/stages/survey?page=9999", "office"));
		assertThat(last.select("[aria-labelledby=missing] li")).hasSizeBetween(1, 50);
		assertThat(last.select("[rel=next]")).isEmpty();
		var read = Statements.sentBy(() -> open("/rounds/city/stages/survey", "office"));
		assertThat(read).filteredOn((sql) -> sql.contains("section_name")).allMatch((sql) -> sql.contains("limit"));
	}

	/**
	 * From the POST to its answer: session, access, draft, checks by the tables,
	 * revision, trail, engine, list of tasks.
	 */
	@Test
	@DisplayName("提出の一回の送信は、セッションも含めて40以下のSQL文で終わる")
	void aHandInCostsFewStatements() throws Exception {

		SmallYear.begin(application);
		var task = jdbc
			.sql("select task_id from work_item where authority = 'staff:0402' order by business_key limit 1")
			.query(String.class)
			.single();
		var session = signedIn("S0402A");
		var page = pages.perform(get("/tasks/" + task).cookie(session)).andExpect(status().isOk());
		var request = post("/tasks/" + task).cookie(session).with(csrf());
		SmallYear.filledIn(Pages.read(page)).forEach(request::param);
		request.param("_action", "submit");
		var sent = Statements.sentBy(() -> pages.perform(request).andExpect(redirectedUrl("/tasks?done=" + task)));

		assertThat(sent).as("statements of one hand-in").hasSizeLessThanOrEqualTo(40);
	}

	private Cookie signedIn(String person) throws Exception {
		return pages.perform(post("/sign-in").param("username", person).param("password", "sakutei").with(csrf()))
			.andReturn()
			.getResponse()
			.getCookie("sakutei-session");
	}

	/** People at the task, draft, presence; what rules want to know of a sheet. */
	@Test
	@DisplayName("調書の自動保存は、いつも同じ数のSQL文で終わり、エンジンに尋ねない")
	void savingASheetCostsTheSame() throws Exception {

		SmallYear.begin(application);
		var task = jdbc
			.sql("select task_id from work_item where authority = 'staff:0402' order by business_key limit 1")
			.query(String.class)
			.single();
		var typed = SmallYear.filledIn(Pages.read(open("/tasks/" + task, "S0402A")));
		typed.put("_person", new String[] { "S0402A" });
		save(task, typed);
		var few = Statements.sentBy(() -> save(task, with(typed, "_version", "2", "contact", "内線1")));
		var many = Statements
			.sentBy(() -> save(task, with(typed, "_version", "3", "purpose", "長".repeat(900), "indicators[]", "9")));

		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(16);
		assertThat(many).noneMatch((sql) -> sql.matches("(?is).*(camunda\\.|\\bact_(ru|hi)_).*"));
	}

	private static Map<String, String[]> with(Map<String, String[]> typed, String... more) {
		var changed = new HashMap<>(typed);
		for (var index = 0; index < more.length; index += 2) {
			changed.put(more[index], new String[] { more[index + 1] });
		}
		return changed;
	}

	private ResultActions save(String task, Map<String, String[]> typed) throws Exception {
		var request = post("/tasks/" + task + "/autosave").with(user("S0402A")).with(csrf());
		typed.forEach(request::param);
		return pages.perform(request).andExpect(status().isOk());
	}

	private ResultActions open(String path, String person) throws Exception {
		return pages.perform(get(path).with(user(person))).andExpect(status().isOk());
	}

}
