package jp.sakutei.worklist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** One open task whose form has every kind of field, and three people. */
@SakuteiTest
abstract class ATaskPage {

	static final String AN_OPEN_TASK = """
			insert into department (code, name, position) values ('01', '道路部', 1);
			insert into section (code, department, name, position) values ('0101', '01', '道路整備課', 1);
			insert into person (code, name) values ('S0001', '見本 花子'), ('S0002', '見本 太郎'), ('S0003', '見本 次郎');
			insert into post (person, role, section, valid_from) values ('S0001', 'staff', '0101', '2023-04-01'),
			  ('S0002', 'staff', '0101', '2023-04-01'), ('S0003', 'section-head', '0101', '2023-04-01');
			insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, section,
			  authority, due, since)
			values ('t1', 'hand-in', 'userTask_fillInSheet', '事業調書を作成する', 'every-kind', 'dai10-2:042:1', 'dai10-2',
			  '042 見本事業（道路）', '0101', 'staff:0101', '2023-06-16', '2023-05-08T00:00:00Z')
			""";

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	BusinessClock clock;

	@Autowired
	EveryKindForm form;

	@BeforeEach
	void anOpenTask() {
		clock.freezeAt(LocalDate.of(2023, 6, 20).atTime(LocalTime.of(10, 5)));
		form.start();
		jdbc.sql(AN_OPEN_TASK).update();
	}

	ResultActions open(String person) throws Exception {
		return mvc.perform(signed(person, get("/tasks/t1")));
	}

	/** As the browser does it: with the version of the page that was opened. */
	ResultActions press(String person, String action, Map<String, String> typed) throws Exception {
		var version = jdbc.sql("select max(version) from form_draft").query(Integer.class).optional().orElse(0);
		return press(person, action, typed, (version == null) ? 0 : version);
	}

	ResultActions press(String person, String action, Map<String, String> typed, int version) throws Exception {
		var request = signed(person, post("/tasks/t1")).param("_action", action)
			.param("_person", person)
			.param("_version", String.valueOf(version));
		typed.forEach(request::param);
		return mvc.perform(request);
	}

	static MockHttpServletRequestBuilder signed(String person, MockHttpServletRequestBuilder request) {
		return request.with(user(person)).with(csrf());
	}

	/** Keeps the page for looking at it. */
	static Document page(ResultActions result, String name) throws Exception {
		var html = result.andReturn().getResponse().getContentAsString();
		if (name != null) {
			Files.createDirectories(Path.of("target/pages"));
			Files.writeString(Path.of("target/pages/" + name + ".html"),
					html.replace("\"/css/", "\"../classes/static/css/"));
		}
		return Jsoup.parse(html);
	}

	static Map<String, String[]> completeAsPosted() {
		var posted = new LinkedHashMap<String, String[]>();
		complete().forEach((name, text) -> posted.put(name, new String[] { text }));
		return posted;
	}

	static Map<String, String> complete() {
		var typed = new LinkedHashMap<String, String>();
		typed.put("name", "見本事業");
		typed.put("purpose", "道路を直す");
		typed.put("count", "１，２００");
		typed.put("day", "令和6年4月1日");
		typed.put("kind", "same");
		typed.put("without", "隠れている");
		typed.put("policy1", "2");
		typed.put("agreed", "true");
		for (var year : List.of("R6", "R7", "R8")) {
			typed.put("amounts." + year + ".general", "12,000");
		}
		typed.put("amounts.R6.national", "未確定");
		typed.put("indicators[]", "1");
		typed.put("indicators[0].name", "舗装率");
		typed.put("indicators[0].targetR6", "80.5");
		typed.put("schedule[]", "3");
		typed.put("schedule[0].activity", "設計");
		typed.put("evidence[]", "1");
		typed.put("agenda[]", "2");
		typed.put("agenda[0].sheet", "041");
		typed.put("agenda[0].result", "ok");
		typed.put("agenda[1].sheet", "042");
		typed.put("agenda[1].result", "ok");
		return typed;
	}

	/** A page that lies open in front of somebody. */
	Browsing browse(String person) throws Exception {
		return new Browsing(mvc, person);
	}

	/** A page that came back with what stands against it. */
	Browsing refused(String person, Map<String, String> typed) throws Exception {
		var answer = press(person, "submit", typed).andExpect(status().isUnprocessableContent());
		return new Browsing(mvc, person, page(answer, null));
	}

	Document read(String path) throws Exception {
		return Pages.read(mvc.perform(get(path).with(user("S0002"))).andExpect(status().isOk()));
	}

	int versions() {
		return jdbc.sql("select count(*) from form_draft_version").query(Integer.class).single();
	}

	String draft(String name) {
		return jdbc.sql("select raw -> ? ->> 0 from form_draft").param(name).query(String.class).single();
	}

}
