package jp.sakutei.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SakuteiTest
@DisplayName("サインイン")
class SignInTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	SignedInPeople signedIn;

	@BeforeEach
	void somebody() {
		jdbc.sql("insert into person (code, name, password_hash) values ('S0001', '見本 花子', ?)")
			.param(passwords.encode("secret"))
			.update();
	}

	@Test
	@DisplayName("サインインしている人はデータベースから分かる")
	void isKnownOnEveryNode() throws Exception {

		mvc.perform(post("/sign-in").with(csrf()).param("username", "S0001").param("password", "secret"))
			.andExpect(redirectedUrl("/"));
		assertThat(signedIn.now()).containsExactly(new PersonId("S0001"));
	}

	@Test
	@DisplayName("パスワードが違うと入れない")
	void refusesAWrongPassword() throws Exception {
		mvc.perform(post("/sign-in").with(csrf()).param("username", "S0001").param("password", "wrong"))
			.andExpect(redirectedUrl("/sign-in?error"));
		assertThat(signedIn.now()).isEmpty();
	}

	@Test
	@DisplayName("まだ職員が一人もいないときは、パスワードのせいにせず、準備中だと言う")
	void saysThatNobodyIsThereYet() throws Exception {

		jdbc.sql("delete from person").update();
		var preparing = Pages.read(mvc.perform(get("/sign-in?error")));
		assertThat(preparing.select("[role=alert]").text()).contains("いま準備をしています").doesNotContain("違います");

		somebody();
		assertThat(Pages.read(mvc.perform(get("/sign-in?error"))).select("[role=alert]").text()).contains("違います")
			.doesNotContain("準備");
	}

	@Test
	@DisplayName("CSRFの印のない送信は受け付けない")
	void refusesForgedPosts() throws Exception {
		mvc.perform(post("/sign-in").param("username", "S0001").param("password", "secret"))
			.andExpect(status().isForbidden());
	}

	@Test
	@DisplayName("サインインしていないと、どの画面もサインインへ回る")
	void asksToSignIn() throws Exception {
		for (var path : new String[] { "/", "/tasks", "/sheets", "/gates", "/no-such-page" }) {
			mvc.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
		}
	}

	@Test
	@DisplayName("セッションが切れた後に送った内容は、サインインし直すと同じ画面で返ってくる")
	void keepsWhatWasTypedAfterTheSessionLapsed() throws Exception {

		var lapsed = mvc.perform(post("/some-form").with(csrf()).param("name", "入力した事業名"))
			.andExpect(redirectedUrl("/sign-in"))
			.andReturn();
		var cookie = lapsed.getResponse().getCookie("sakutei-session");
		assertThat(cookie).isNotNull();
		var signIn = mvc
			.perform(
					post("/sign-in").cookie(cookie).with(csrf()).param("username", "S0001").param("password", "secret"))
			.andExpect(redirectedUrlPattern("http://localhost/some-form*"))
			.andReturn();
		var signedInCookie = new Cookie("sakutei-session",
				signIn.getResponse().getCookie("sakutei-session").getValue());
		mvc.perform(get("/some-form?continue").cookie(signedInCookie));
		var kept = jdbc.sql("select count(*) from spring_session_attributes where attribute_name like '%LapsedPost'")
			.query(Integer.class)
			.single();
		assertThat(kept).isEqualTo(1);
	}

	@Test
	@DisplayName("サインインせずに画面を開いても、セッションは残らず、サインインすると開こうとした画面に戻る")
	void keepsNoSessionForAnAddress() throws Exception {

		var wanted = mvc.perform(get("/rounds?page=/stages")).andReturn().getResponse().getCookie("sakutei-wanted");
		assertThat(sessions()).isZero();
		signIn(wanted).andExpect(redirectedUrl("/rounds?page=/stages"));
		assertThat(jdbc.sql("select max_inactive_interval from spring_session").query(Integer.class).single())
			.isEqualTo(8 * 60 * 60);
		for (var elsewhere : new String[] { "https%3A%2F%2Fexample.com", "%2F%2Fexample.com", "%2F%5Cexample.com", "%",
				"" }) {
			signIn(new Cookie("sakutei-wanted", elsewhere)).andExpect(redirectedUrl("/"));
		}
	}

	@Test
	@DisplayName("サインインせずに送った内容は、短い間だけ、大きすぎず多すぎない分だけ預かる")
	void boundsWhatIsKeptForNobody() throws Exception {

		mvc.perform(post("/tasks/t1").with(csrf()).param("name", "長".repeat(LapsedPosts.LARGEST + 1)))
			.andExpect(redirectedUrl("/sign-in"));
		assertThat(sessions()).isZero();
		for (var times = 0; times < 210; times++) {
			mvc.perform(post("/tasks/t1").with(csrf()).param("name", "道路"));
		}
		assertThat(sessions()).isEqualTo(200);
		assertThat(jdbc.sql("select max(max_inactive_interval) from spring_session").query(Integer.class).single())
			.isEqualTo(30 * 60);
	}

	private ResultActions signIn(Cookie cookie) throws Exception {
		return mvc.perform(
				post("/sign-in").cookie(cookie).with(csrf()).param("username", "S0001").param("password", "secret"));
	}

	private int sessions() {
		return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
	}

}
