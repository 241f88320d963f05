package jp.sakutei.tracking;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.MailText;
import jp.sakutei.mail.MailTexts;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("進捗状況の画面")
class ProgressPageTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	MailTexts texts;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void build() {
		City.build(application, 2, 2, 30);
	}

	@Test
	@DisplayName("事務局は全ての課の調書を、一枚も漏らさず一度ずつ数える")
	void countsEverySheetOnce() throws Exception {

		var page = read("/rounds/city/progress", "office");

		var states = page.select("section[aria-labelledby=states]");
		assertThat(states.select("tbody tr.subtotal th").eachText()).containsExactly("見本第1部", "見本第2部");
		assertThat(states.select("tbody tr:not(.subtotal) th").eachText()).hasSize(4);
		assertThat(states.select("tfoot td.number").first().text()).isEqualTo("120");
		assertThat(states.select("tfoot td.number").eachText().stream().skip(1).mapToInt(Integer::parseInt).sum())
			.isEqualTo(120);
		assertThat(page.select("section[aria-labelledby=placements] tfoot td").first().text()).isEqualTo("120");
		assertThat(page.select("section[aria-labelledby=stages] caption").eachText()).containsExactly("実施計画の策定",
				"予算編成");
	}

	@Test
	@DisplayName("計画額の計は、そのとき有効な版の一般財源と財政推計で示す")
	void setsTheSumAgainstTheProjection() throws Exception {

		var general = jdbc.sql("""
				select sum(value) from revision_amount a join project_sheet s on s.id = a.sheet
				where a.source = 'general' and a.year = 'R6' and s.placement <> '取下げ'
				""").query(Long.class).single();
		var page = read("/rounds/city/progress", "executive");

		var rows = page.select("section[aria-labelledby=amounts] table").first();
		assertThat(rows.select("th").eachText()).contains("扶助費", "人件費", "公債費", "計画に充てられる額");
		assertThat(rows.select("tbody tr").last().select("td").first().text()).isEqualTo("%,d".formatted(general));
		assertThat(rows.select("tfoot td").first().text()).isEqualTo("%,d".formatted(10_000_000 - general));
	}

	@Test
	@DisplayName("部長は自分の部だけを見て、財政推計は見ない")
	void showsAHeadTheOwnSectionsOnly() throws Exception {

		var page = read("/rounds/city/progress", "director-01");

		assertThat(page.select("tr.subtotal th").eachText()).containsExactly("見本第1部");
		assertThat(page.text()).doesNotContain("見本2-1課", "扶助費");
		assertThat(page.select("section[aria-labelledby=states] tfoot td").first().text()).isEqualTo("60");
		assertThat(page.select("button:contains(督促)")).isEmpty();
	}

	@Test
	@DisplayName("課の画面は、だれを待っているかを名前で示す")
	void namesWhoIsWaitedFor() throws Exception {

		var page = read("/rounds/city/progress/sections/0101", "office");

		assertThat(page.select("tbody tr")).isNotEmpty();
		assertThat(page.select("tbody").text()).contains("見本1-1課 担当", "見本1-1課 課長", "企画 花子", "遅れ");
	}

	@Test
	@DisplayName("図の印は、どれもモデルにある要素を指す")
	void marksElementsOfTheModel() throws Exception {

		var model = new ClassPathResource("bpmn/round.bpmn").getContentAsString(UTF_8);
		var page = read("/rounds/city/progress/diagram", "executive");

		assertThat(page.select("[data-element]").eachAttr("data-element")).hasSize(8)
			.allSatisfy((element) -> assertThat(model).contains("id=\"" + element + "\""));
		assertThat(page.select("[data-element=userTask_closeSurvey]").attr("data-state")).isEqualTo("open");
		assertThat(page.select("table caption").eachText()).containsExactly("実施計画の策定", "予算編成");
	}

	@Test
	@DisplayName("督促は選んだ課だけに届き、取りまとめ担当はよその部に督促できない")
	void remindsTheChosenSections() throws Exception {

		texts.set("city", MailKind.REMINDER, new MailText("督促 {section}", "{items}"));
		pages
			.perform(post("/rounds/city/progress/reminders").with(csrf()).with(user("office")).param("section", "0101"))
			.andExpect(status().isFound());
		assertThat(jdbc.sql("select distinct recipient from outbox_mail where kind = 'reminder'")
			.query(String.class)
			.list()).contains("staff-0101").doesNotContain("staff-0102", "staff-0201");
		pages
			.perform(post("/rounds/city/progress/reminders").with(csrf())
				.with(user("coordinator-01"))
				.param("section", "0201"))
			.andExpect(status().isForbidden());
	}

	@Test
	@DisplayName("督促の結果は、ボタンのそばに、送った数と送らなかった課のわけとともに出る")
	void saysWhatBecameOfReminders() throws Exception {

		texts.set("city", MailKind.REMINDER, new MailText("督促 {section}", "{items}"));
		jdbc.sql("update work_item set authority = 'planning-office' where section = '0102'").update();

		var sent = remind("0101");
		assertThat(sent.select("#reminded.notice--success").text()).contains("人に督促のメールを送りました");
		assertThat(sent.select("form:has(button:contains(督促)) #reminded")).hasSize(1);
		var nobody = remind("0101", "0102");
		assertThat(nobody.select("#reminded.notice--warning").text()).contains("送っていません", "今日すでに督促した課：見本1-1課",
				"待っている処理がない課：見本1-2課");
		assertThat(remind().select("#reminded.notice--warning").text()).contains("課を選んでください");
		assertThat(nobody.select(".notice--success")).isEmpty();
	}

	private Document remind(String... sections) throws Exception {
		var answer = pages
			.perform((sections.length == 0) ? post("/rounds/city/progress/reminders").with(csrf()).with(user("office"))
					: post("/rounds/city/progress/reminders").with(csrf())
						.with(user("office"))
						.param("section", sections))
			.andExpect(redirectedUrl("/rounds/city/progress#reminded"))
			.andReturn();
		return Pages.read(pages
			.perform(get("/rounds/city/progress").with(user("office")).cookie(answer.getResponse().getCookies())));
	}

	private Document read(String path, String person) throws Exception {
		return Pages.read(pages.perform(get(path).with(user(person))).andExpect(status().isOk()));
	}

}
