package jp.sakutei.handin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

import jp.sakutei.Pages;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.sheet.HandInId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Three sheets that wait at the section head, with what their pages are asked. */
abstract class GatesOfATown {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	HandInManagement handIns;

	@Autowired
	HandIns all;

	@Autowired
	FormDefinitions forms;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	SmallTown town;

	List<HandInId> waiting;

	/** Three sheets at the section head; the rules warn of the second. */
	@BeforeEach
	void threeSheetsAtTheirSectionHead() {

		town = new SmallTown(application);
		town.sql("insert into frame (round, unit, year, amount, position) values ('town', '01', 'R6', 10000, 1)");
		waiting = List.of(town.aRequestedSheet(), town.aRequestedSheet(), town.aRequestedSheet());
		town.sql("""
				update project_sheet set previous = '{"name": "旧見本事業", "means": "委託で行う", "kind": "継続",
				  "baseAmounts": {"supplemented": {"national": {"state": "ENTERED", "value": 100},
				    "general": {"state": "ENTERED", "value": 800}}}}' where number = 'N01'
				""");
		submit(0,
				SmallTown.goodAnswers()
					.with("means", "直営で行う")
					.with("confirmed", List.of(block("targetGroup"), block("legalForce")))
					.with("amountReason", "区間を延ばすため"));
		submit(1, withoutSource());
		submit(2, SmallTown.goodAnswers());
	}

	void decideAll(String person, String which) throws Exception {
		var preview = preview(person, which, "true", "decision", "approve");
		var lines = preview.select("input[name=handIn]").eachAttr("value");
		pages
			.perform(post("/gates").with(user(person))
				.with(csrf())
				.param("decision", "approve")
				.param("handIn", lines.toArray(String[]::new)))
			.andExpect(redirectedUrl("/gates"));
	}

	void submit(int index, FormValues answers) {
		assertThat(
				handIns.submit(waiting.get(index), town.actor("staff"), answers, forms.current("fill-in-sheet").hash()))
			.isEmpty();
	}

	static FormValues withoutSource() {
		var answers = SmallTown.goodAnswers();
		var indicator = new HashMap<>(answers.rows("indicators").get(0).asMap());
		indicator.put("source", "");
		return answers.with("indicators", List.of(indicator))
			.with("notes", Map.of("R-26_indicators-0-source", "調査を始めるため"));
	}

	/** The block of the sheet's form in which a question stands. */
	String block(String question) {
		return forms.current("fill-in-sheet")
			.components()
			.stream()
			.filter((block) -> block.answering().anyMatch((each) -> each.key().equals(question)))
			.findFirst()
			.orElseThrow()
			.id();
	}

	List<HandInState> states() {
		return waiting.stream().map((each) -> all.get(each).state()).toList();
	}

	String task(int index) {
		return "/tasks/" + jdbc.sql("select task_id from work_item where business_key = ?")
			.param(waiting.get(index).value())
			.query(String.class)
			.single();
	}

	static String id(String task) {
		return task.substring("/tasks/".length());
	}

	ResultActions decide(String task, String decision) throws Exception {
		return pages.perform(post(task).with(user("head"))
			.with(csrf())
			.param("_person", "head")
			.param("_version", "0")
			.param("_seen", "1")
			.param("_action", "submit")
			.param("decision", decision)
			.param("remarks", decision.equals("return") ? "根拠を書いてください。" : ""));
	}

	Document open(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

	/** What the list asks before anything is decided. */
	Document preview(String person, String... params) throws Exception {
		return read(get("/gates/preview").with(user(person)), params);
	}

	Document send(String path, String person, String... params) throws Exception {
		return read(post(path).with(user(person)).with(csrf()), params);
	}

	private Document read(MockHttpServletRequestBuilder call, String... params) throws Exception {
		for (var index = 0; index < params.length; index += 2) {
			call.param(params[index], params[index + 1]);
		}
		return Pages.read(pages.perform(call).andExpect(status().isOk()));
	}

}
