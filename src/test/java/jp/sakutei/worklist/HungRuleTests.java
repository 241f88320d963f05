package jp.sakutei.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.SmallYear;
import jp.sakutei.common.HungRules;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("終わらない規則")
class HungRuleTests {

	private static final String STAFF = "S0402A";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	/** Rules remember their answers to the same facts. */
	private static int amounts = 1_234_000;

	private String task;

	private String amount;

	private Map<String, String[]> typed;

	@BeforeEach
	void aSheetFilledIn() throws Exception {
		SmallYear.begin(application);
		task = jdbc.sql("select task_id from work_item where authority = 'staff:0402' order by subject limit 1")
			.query(String.class)
			.single();
		typed = new LinkedHashMap<>(SmallYear.filledIn(page()));
		amount = String.valueOf(amounts++);
		typed.put("amounts.R6.general", new String[] { amount });
		typed.put("note.R-07_kind", new String[] { "見本の増額の理由" });
	}

	@Test
	@DisplayName("提出を断るときは様式で言い、入力は残り、何も行われない")
	void refusesAtTheForm() throws Exception {

		Document page;
		try (var hung = new HungRules()) {
			page = Pages.read(press("submit").andExpect(status().isUnprocessableContent()));
		}
		assertThat(page.select(".error-summary li").eachText()).singleElement()
			.asString()
			.contains("規則の判定", "この処理は行っていません", "入力した内容は保存してあります");
		assertThat(page.select("[name='amounts.R6.general']").val()).isEqualTo(amount);
		assertThat(count("revision")).isZero();
		assertThat(openTasks()).containsExactly(task);
		assertThat(page().select("[name='amounts.R6.general']").val()).isEqualTo(amount);

		typed.put("_version", new String[] { page.select("[name=_version]").val() });
		var again = press("submit").andReturn().getResponse();
		assertThat(again.getStatus()).as(again.getContentAsString()).isIn(302, 422);
		assertThat(again.getContentAsString()).doesNotContain("規則の判定");
	}

	@Test
	@DisplayName("様式の誤りは、規則が終わらなくても全て言う")
	void namesWhatTheFormHasAgainstIt() throws Exception {

		typed.put("goalContribution", new String[] { "" });
		try (var hung = new HungRules()) {
			var page = Pages.read(press("submit").andExpect(status().isUnprocessableContent()));
			assertThat(page.select(".error-summary li").text()).contains("規則の判定", "入力してください");
		}
	}

	@Test
	@DisplayName("一時保存と自動保存は続き、点検の結果がないことを言う")
	void savesAllTheSame() throws Exception {

		try (var hung = new HungRules()) {
			var live = Pages.read(send("/tasks/" + task + "/autosave").andExpect(status().isOk()));
			assertThat(live.text()).contains("に保存しました", "点検の結果が出ていません");
			typed.put("_version", new String[] { live.select("[name=_version]").val() });
			press("save").andExpect(status().isFound());
			var page = page();
			assertThat(page.select("[name='amounts.R6.general']").val()).isEqualTo(amount);
			assertThat(page.select(".finding").text()).contains("点検の結果が出ていません");
		}
		var page = page();
		assertThat(page.text()).doesNotContain("点検の結果が出ていません");
		assertThat(page.select("[name='note.R-07_kind']").text()).isEqualTo("見本の増額の理由");
	}

	private Document page() throws Exception {
		return Pages.read(mvc.perform(get("/tasks/" + task).with(user(STAFF))).andExpect(status().isOk()));
	}

	private ResultActions press(String action) throws Exception {
		typed.put("_action", new String[] { action });
		return send("/tasks/" + task);
	}

	private ResultActions send(String path) throws Exception {
		var request = post(path).with(user(STAFF)).with(csrf());
		typed.forEach(request::param);
		return mvc.perform(request);
	}

	private List<String> openTasks() {
		return jdbc.sql("select task_id from work_item where task_id = ?").param(task).query(String.class).list();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
