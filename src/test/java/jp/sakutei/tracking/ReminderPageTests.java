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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("督促の画面")
class ReminderPageTests {

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
	@DisplayName("督促は、だれにどんなメールが届くかを先に見せ、まだ何も送らない")
	void showsRemindersFirst() throws Exception {

		texts.set("city", MailKind.REMINDER, new MailText("督促 {section}", "{name}さん {items}"));
		var board = read("/rounds/city/progress", "office");
		assertThat(board.select("a.button--primary").text()).isEqualTo("遅れている4課すべてに督促する");

		var all = read(board.select("a.button--primary").attr("href"), "office");
		assertThat(all.select("h1").text()).isEqualTo("4課4人に督促のメールを送ります");
		assertThat(all.select("input[name=section]").eachAttr("value")).containsExactly("0101", "0102", "0201", "0202");
		var one = read(board.select("tr#section-0101 a.button").attr("href"), "office");
		assertThat(one.select("tbody details").eachText()).hasSize(1)
			.anySatisfy((row) -> assertThat(row).contains("見本1-1課 担当（", "督促 見本1-1課", "見本1-1課 担当さん", "事業調書を作成する"));
		assertThat(jdbc.sql("select count(*) from outbox_mail where kind = 'reminder'").query(Integer.class).single())
			.isZero();

		remind("0101");
		assertThat(read("/rounds/city/progress/reminders?section=0101", "office").select("h1, tbody").text())
			.contains("今日すでに送っています", "9時00分に送付済み");
		assertThat(read("/rounds/city/progress", "office").select("a.button--primary").text())
			.isEqualTo("遅れている3課すべてに督促する");
		assertThat(read("/rounds/city/progress/reminders", "coordinator-01").select("input[name=section]")
			.eachAttr("value")).containsExactly("0102");
	}

	@Test
	@DisplayName("督促の結果は、その課の行かボタンのそばに、送った数と送らなかった課のわけとともに出る")
	void saysWhatBecameOfReminders() throws Exception {

		texts.set("city", MailKind.REMINDER, new MailText("督促 {section}", "{items}"));
		jdbc.sql("update work_item set authority = 'planning-office' where section = '0102'").update();

		var sent = remind("0101");
		assertThat(sent.select("#reminded.notice--success").text()).contains("人に督促のメールを送りました");
		assertThat(sent.select("tr#section-0101 + tr #reminded")).hasSize(1);
		assertThat(sent.select("tr#section-0101").text()).contains("督促 5月15日（月）");
		assertThat(sent.select("tr#section-0101 a.button")).isEmpty();
		var nobody = remind("0101", "0102");
		assertThat(nobody.select("form:has(a:contains(督促)) + #reminded.notice--warning").text()).contains("今日すでに送っています",
				"今日すでに督促した課：見本1-1課（", "見本1-1課 担当　9時00分", "期限を過ぎた処理がない課：見本1-2課");
		assertThat(remind().select("#reminded.notice--warning").text()).contains("課を選んでください");
		assertThat(nobody.select(".notice--success")).isEmpty();
	}

	@Test
	@DisplayName("督促は、期限を過ぎた処理だけを挙げ、送る本人には届かない")
	void remindsOfWhatIsOverdueAlone() throws Exception {

		texts.set("city", MailKind.REMINDER, new MailText("督促 {section}", "{items}"));
		jdbc.sql(
				"insert into post (person, role, section, valid_from) values ('office', 'staff', '0101', '2023-04-01')")
			.update();
		jdbc.sql("update work_item set due = '2023-05-15' where authority = 'section-head:0101'").update();

		var preview = read("/rounds/city/progress/reminders?section=0101", "office");
		assertThat(preview.select("tbody summary").eachText()).singleElement().asString().contains("見本1-1課 担当");
		jdbc.sql("update work_item set due = '2023-05-15' where section = '0101'").update();
		assertThat(read("/rounds/city/progress/reminders?section=0101", "office").select("h1").text())
			.isEqualTo("督促のメールを送る相手はいません");
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
