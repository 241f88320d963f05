package jp.sakutei.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;

import jakarta.servlet.http.Cookie;
import jp.sakutei.Pages;
import jp.sakutei.RealTokens;
import jp.sakutei.SakuteiTest;
import jp.sakutei.organization.PersonId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SakuteiTest
@DisplayName("サインイン")
class SignInTests {

	@Autowired
	ApplicationContext application;

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
	@DisplayName("パスワードを間違えても、入力した職員番号は残る。全角でも同じ人になる")
	void keepsTheTypedNumber() throws Exception {

		var wrong = mvc.perform(post("/sign-in").with(csrf()).param("username", "　Ｓ０００１ ").param("password", "wrong"))
			.andExpect(redirectedUrl("/sign-in?error"))
			.andReturn()
			.getResponse()
			.getCookie("sakutei-typed");
		var form = Pages.read(mvc.perform(get("/sign-in?error").cookie(wrong)));
		assertThat(form.select("#username").val()).isEqualTo("S0001");
		assertThat(form.select("[autofocus]").attr("id")).isEqualTo("password");
		var signedIn = mvc
			.perform(post("/sign-in").cookie(wrong).with(csrf()).param("username", "Ｓ０００１").param("password", "secret"))
			.andExpect(redirectedUrl("/"))
			.andReturn()
			.getResponse();
		assertThat(signedIn.getCookie("sakutei-typed").getMaxAge()).isZero();
		var fresh = Pages.read(mvc.perform(get("/sign-in")));
		assertThat(fresh.select("#username").val()).isEmpty();
		assertThat(fresh.select("[autofocus]").attr("id")).isEqualTo("username");
	}

	@Test
	@DisplayName("よそで作った印では、サインインの画面からの送信にならない")
	void takesNoTokenOfOthers() throws Exception {

		var forged = "0".repeat(32) + "a".repeat(64);
		var masked = new byte[2 * forged.length()];
		System.arraycopy(forged.getBytes(StandardCharsets.UTF_8), 0, masked, forged.length(), forged.length());
		mvc.perform(post("/sign-in").with(RealTokens.of(application))
			.cookie(new Cookie("sakutei-csrf", forged))
			.header("Sec-Fetch-Site", "same-origin")
			.param("_csrf", Base64.getUrlEncoder().encodeToString(masked))
			.param("username", "S0001")
			.param("password", "secret")).andExpect(redirectedUrl("/sign-in?stale"));
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
	@DisplayName("最後の操作の時刻は、一分に一度だけ書く")
	void writesTheLastAccessOnceAMinute() throws Exception {

		var cookie = mvc.perform(post("/sign-in").with(csrf()).param("username", "S0001").param("password", "secret"))
			.andReturn()
			.getResponse()
			.getCookie("sakutei-session");
		jdbc.sql("update spring_session set last_access_time = last_access_time - 30000").update();
		var halfAMinuteAgo = lastAccess();
		mvc.perform(get("/password").cookie(cookie)).andExpect(status().isOk());
		assertThat(lastAccess()).isEqualTo(halfAMinuteAgo);

		jdbc.sql("update spring_session set last_access_time = last_access_time - 60000").update();
		mvc.perform(get("/password").cookie(cookie)).andExpect(status().isOk());
		assertThat(lastAccess()).isGreaterThan(halfAMinuteAgo);
	}

	private long lastAccess() {
		return jdbc.sql("select max(last_access_time) from spring_session").query(Long.class).single();
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
	@DisplayName("サインインの画面以外から来ていない送信や失敗は、何も残さない")
	void keepsNothingForNobody() throws Exception {

		mvc.perform(post("/tasks/t1").with(csrf()).param("name", "道路")).andExpect(redirectedUrl("/sign-in"));
		mvc.perform(post("/sign-in").with(csrf()).param("username", "S0001").param("password", "違います"));
		mvc.perform(post("/sign-in").with(RealTokens.of(application))
			.header("Sec-Fetch-Site", "same-origin")
			.param("_csrf", "old")).andExpect(redirectedUrl("/sign-in?stale"));
		assertThat(sessions()).isZero();
		assertThat(jdbc.sql("select count(*) from kept_post").query(Integer.class).single()).isZero();
	}

	@Test
	@DisplayName("クッキーは、よその画面からのリンクでだけ送られ、TLSの中では専用の名前になる")
	void sendsItsCookiesWithLinksOnly() throws Exception {

		var cookies = new ArrayList<String>();
		for (var secure : new boolean[] { false, true }) {
			cookies.addAll(cookies(get("/tasks").secure(secure)));
			var page = mvc.perform(get("/sign-in").secure(secure).with(RealTokens.of(application)))
				.andReturn()
				.getResponse();
			cookies.addAll(page.getHeaders("Set-Cookie"));
			cookies.addAll(cookies(post("/sign-in").secure(secure)
				.cookie(page.getCookies())
				.param("_csrf", Jsoup.parse(page.getContentAsString()).select("[name=_csrf]").val())
				.param("username", "S0001")
				.param("password", "secret")));
		}
		assertThat(cookies).allSatisfy((cookie) -> assertThat(cookie).contains("SameSite=Lax", "HttpOnly"))
			.extracting((cookie) -> cookie.replaceFirst("=.*", ""))
			.contains("sakutei-session", "sakutei-csrf", "sakutei-known", "sakutei-wanted", "__Host-sakutei-session",
					"__Host-sakutei-csrf", "__Host-sakutei-known");
		assertThat(cookies).filteredOn((cookie) -> cookie.startsWith("__Host-"))
			.allSatisfy((cookie) -> assertThat(cookie).contains("Secure", "Path=/;").doesNotContain("Domain"));
	}

	private Collection<String> cookies(MockHttpServletRequestBuilder call) throws Exception {
		return mvc.perform(call.with(RealTokens.of(application))).andReturn().getResponse().getHeaders("Set-Cookie");
	}

	private ResultActions signIn(Cookie cookie) throws Exception {
		return mvc.perform(
				post("/sign-in").cookie(cookie).with(csrf()).param("username", "S0001").param("password", "secret"));
	}

	private int sessions() {
		return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
	}

}
