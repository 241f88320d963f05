package jp.sakutei.organization.web;

import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.Visits;
import jp.sakutei.journal.Journal;
import jp.sakutei.organization.AccountManagement;
import jp.sakutei.organization.Actor;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("利用者・パスワード・代理の画面")
class PeoplePagesTests {

	private static final String PASSWORD = "十文字以上の秘密の言葉";

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AccountManagement accounts;

	@Autowired
	Organization organization;

	@Autowired
	Journal journal;

	Visits visits;

	@BeforeEach
	void build() {
		City.build(application, 1, 2, 1);
		visits = new Visits(application);
	}

	@Test
	@DisplayName("利用を止めると、すぐに何もできなくなる")
	void disablesAtOnce() throws Exception {

		accounts.setPassword(new PersonId("office"), PASSWORD, administrator());
		pages.perform(get("/gates").with(user("office"))).andExpect(status().isOk());
		visits.send("/people/office/enabled", "admin", "enabled", "false").andExpect(redirectedUrl("/people/office"));

		pages.perform(get("/gates").with(user("office"))).andExpect(status().isForbidden());
		signIn("office", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
		assertThat(visits.read("/people?text=企画", "admin").select("tbody").text()).contains("停止中", "事務局");
		assertThat(journal.of("person:office")).extracting((each) -> each.action()).contains("利用を止めた");
		assertThat(Pages.read(visits.send("/people/admin/enabled", "admin", "enabled", "false"))
			.select("[role=alert]")
			.text()).contains("自分の利用は止められません");
	}

	@Test
	@DisplayName("パスワードは、いまのものを知る本人が変えられる")
	void changesTheOwnPassword() throws Exception {

		accounts.setPassword(new PersonId("office"), PASSWORD, administrator());
		assertThat(change("違います", "新しい秘密の言葉です", "新しい秘密の言葉です")).contains("いまのパスワードが違います");
		assertThat(change(PASSWORD, "新しい秘密の言葉です", "別の秘密の言葉です")).contains("一致しません");
		assertThat(change(PASSWORD, "短い", "短い")).contains("10文字以上");
		assertThat(change(PASSWORD, "あ".repeat(25), "あ".repeat(25))).contains("長すぎます");
		assertThat(change(PASSWORD, "office-123456", "office-123456")).contains("職員番号");
		assertThat(change(PASSWORD, "ＯＦＦＩＣＥ-方針の言葉", "ＯＦＦＩＣＥ-方針の言葉")).contains("職員番号");
		assertThat(change(PASSWORD, PASSWORD, PASSWORD)).contains("いまと同じパスワード");
		visits.send("/password", "office", "current", PASSWORD, "password", "新しい秘密の言葉です", "repeated", "新しい秘密の言葉です")
			.andExpect(redirectedUrl("/password"));
		signIn("office", PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
		signIn("office", "新しい秘密の言葉です").andExpect(redirectedUrl("/"));
	}

	@Test
	@DisplayName("最初の管理者は、管理できる人がいないときにだけ加わる")
	void addsTheFirstAdministratorOnce() throws Exception {

		assertThat(accounts.addFirstAdministrator(new PersonId("first"), "最初の管理者", "短い")).isNotEmpty();
		assertThat(accounts.addFirstAdministrator(new PersonId("first"), "最初の管理者", PASSWORD)).isEmpty();
		signIn("first", PASSWORD).andExpect(redirectedUrl("/"));
		assertThat(organization.actorOn(new PersonId("first"), City.DAY).holds(PostRole.ADMINISTRATOR)).isTrue();

		accounts.addFirstAdministrator(new PersonId("second"), "二人目", PASSWORD);
		assertThat(organization.person(new PersonId("second"))).isEmpty();
	}

	private String change(String current, String password, String repeated) throws Exception {
		return Pages
			.read(visits.send("/password", "office", "current", current, "password", password, "repeated", repeated))
			.select("[role=alert]")
			.text();
	}

	private Actor administrator() {
		return organization.actorOn(new PersonId("admin"), City.DAY);
	}

	private ResultActions signIn(String code, String password) throws Exception {
		return pages.perform(formLogin("/sign-in").user(code).password(password));
	}

}
