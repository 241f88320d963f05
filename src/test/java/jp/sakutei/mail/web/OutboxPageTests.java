package jp.sakutei.mail.web;

import java.time.LocalDate;

import jp.sakutei.SakuteiTest;
import jp.sakutei.Statements;
import jp.sakutei.mail.Outbox;
import jp.sakutei.mail.MailKind;
import jp.sakutei.mail.OutgoingMail;
import jp.sakutei.organization.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
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
@DisplayName("送信箱の画面")
class OutboxPageTests {

	@Autowired
	MockMvc web;

	@Autowired
	Outbox outbox;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		jdbc.sql(
				"insert into person (code, name, email) values ('S0001', '見本 花子', 'hanako@example.jp'), ('S0002', '企画 太郎', null)")
			.update();
		jdbc.sql(
				"""
						insert into post (person, role, section, valid_from) values ('S0002', 'planning-office', null, '2023-04-01')
						""")
			.update();
	}

	@Test
	@DisplayName("新しい順に50通ずつ、状態ごとに見られる")
	void listsPageByPage() throws Exception {

		mails(1);
		page("/outbox");
		var statements = Statements.during(() -> page("/outbox"));
		mails(120);

		assertThat(Statements.during(() -> page("/outbox"))).isEqualTo(statements);
		assertThat(page("/outbox").select("tbody tr")).hasSize(50);
		assertThat(page("/outbox?page=3").select("tbody tr")).hasSize(21);
		assertThat(page("/outbox?page=3").select("nav.pagination").text()).contains("3／3ページ");
		assertThat(page("/outbox?page=2&state=WAITING").select("nav.pagination a").eachAttr("href"))
			.containsExactly("/outbox?state=WAITING&page=1", "/outbox?state=WAITING&page=3");
		assertThat(page("/outbox?page=99").select("tbody tr")).hasSize(21);
		assertThat(page("/outbox?state=SENT").select(".empty").text()).isEqualTo("メールはありません。");
	}

	@Test
	@DisplayName("本文はそのまま文字として見え、失敗したものだけ再送できる")
	void showsAMailAndSendsItAgain() throws Exception {

		mails(1);
		var id = outbox.page(null, 1, 0).get(0).id();
		var waiting = page("/outbox/" + id);
		assertThat(waiting.select("pre").text()).contains("<b>第1通</b>");
		assertThat(waiting.select("form[action$=send-again]")).isEmpty();

		jdbc.sql("update outbox_mail set state = 'failed', attempts = 1, error = '宛先が拒否されました'").update();
		assertThat(page("/outbox/" + id).select("form[action$=send-again]")).hasSize(1);
		web.perform(post("/outbox/" + id + "/send-again").with(user("S0002")).with(csrf()))
			.andExpect(redirectedUrl("/outbox/" + id));
		assertThat(page("/outbox/" + id).select("dl").text()).contains("送信待ち");
	}

	@Test
	@DisplayName("事務局と管理者のほかは見られない")
	void isForTheOffices() throws Exception {
		web.perform(get("/outbox").with(user("S0001"))).andExpect(status().isForbidden());
		web.perform(get("/outbox/999").with(user("S0002"))).andExpect(status().isNotFound());
	}

	private void mails(int count) {
		for (var number = 1; number <= count; number++) {
			outbox.put(new OutgoingMail(MailKind.DAILY, new PersonId("S0001"), LocalDate.of(2023, 5, 8),
					count + "-" + number, "第" + number + "通", "<b>第" + number + "通</b>"));
		}
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(web.perform(get(path).with(user("S0002")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
