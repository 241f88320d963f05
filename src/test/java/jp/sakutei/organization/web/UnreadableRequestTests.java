package jp.sakutei.organization.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("読み取れない送信")
class UnreadableRequestTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcIndexedSessionRepository sessions;

	@BeforeEach
	void aCity() {
		City.build(application, 1, 1, 6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2342674501D2E98A7A5AFEE4073C5A16", "AA==", "", "!", "%00", "//8=", "null",
			"MjM0MjY3NDUtMDFkMi1lOThhLTdhNWEtZmVlNDA3M2M1YTE2" })
	@DisplayName("ほかのアプリケーションのクッキーがあっても、どの画面も開く")
	void aForeignCookieIsNoSession(String value) throws Exception {
		for (var name : new String[] { "SESSION", "JSESSIONID", SessionCookie.NAME, SessionCookie.SECURE_NAME }) {
			mvc.perform(get("/sign-in").cookie(new Cookie(name, value))).andExpect(status().isOk());
			mvc.perform(get("/actuator/health").cookie(new Cookie(name, value))).andExpect(status().isOk());
			mvc.perform(get("/tasks").cookie(new Cookie(name, value))).andExpect(status().isFound());
			mvc.perform(get("/sign-in").secure(true).cookie(new Cookie(name, value))).andExpect(status().isOk());
		}
	}

	@Test
	@DisplayName("サインインのクッキーは自分の名前を持ち、TLSの後ろではこのホストだけのもの")
	void theCookieHasANameOfItsOwn() throws Exception {

		var open = mvc.perform(post("/some-form").with(csrf())).andReturn().getResponse();
		assertThat(open.getCookie(SessionCookie.NAME).getSecure()).isFalse();
		mvc.perform(post("/some-form").with(csrf()).secure(true))
			.andExpect(cookie().doesNotExist(SessionCookie.NAME))
			.andExpect(cookie().secure(SessionCookie.SECURE_NAME, true))
			.andExpect(cookie().httpOnly(SessionCookie.SECURE_NAME, true))
			.andExpect(cookie().sameSite(SessionCookie.SECURE_NAME, "Lax"))
			.andExpect(cookie().path(SessionCookie.SECURE_NAME, "/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tasks?text=a%00b", "/rounds/city/sheets?q=%00", "/sheets/city:00001?revision=%00",
			"/rounds/city/documents/sheets.xlsx?section=%00", "/people?text=%00", "/rounds?page=%00", "/tasks?%00=1",
			"/outbox?state=%00", "/rounds/city/sheets?section=01%0001" })
	@DisplayName("0x00を含む値は、読み取れないと答える")
	void refusesAZeroByte(String address) throws Exception {
		mvc.perform(get(URI.create(address)).with(user("admin"))).andExpect(status().isBadRequest());
		mvc.perform(post("/sign-in").with(csrf()).param("username", "a\0b")).andExpect(status().isBadRequest());
	}

	@ParameterizedTest
	@ValueSource(strings = { "根拠\0.pdf", "根拠\uFFFD.pdf", "\0" })
	@DisplayName("読み取れない名前のファイルは、その言葉で断る")
	void refusesAnUnreadableFileName(String name) throws Exception {

		var content = "見本".getBytes(StandardCharsets.UTF_8);
		var attachment = mvc
			.perform(
					multipart("/sheets/city:00001/attachments").file(new MockMultipartFile("file", name, null, content))
						.with(csrf())
						.with(user("staff-0101")))
			.andExpect(status().isBadRequest());
		assertThat(Pages.read(attachment).text()).contains("ファイルの名前に、読み取れない文字があります");
		mvc.perform(multipart("/documents/returns").file(new MockMultipartFile("workbook", name, null, content))
			.with(csrf())
			.with(user("staff-0101"))).andExpect(status().isBadRequest());
	}

	@Test
	@DisplayName("一つのサインインから同時に来た二つの送信は、どちらも失敗しない")
	void twoRequestsOfOneSessionMayWriteTheSame() throws Exception {

		var answer = mvc.perform(post("/some-form").with(csrf())).andReturn().getResponse();
		var id = new String(Base64.getDecoder().decode(answer.getCookie(SessionCookie.NAME).getValue()));
		writeTwice(sessions, id);
	}

	private static <S extends Session> void writeTwice(SessionRepository<S> sessions, String id) {
		var one = sessions.findById(id);
		var other = sessions.findById(id);
		one.setAttribute("notice", "一時保存しました。");
		other.setAttribute("notice", "提出しました。");
		sessions.save(one);
		sessions.save(other);
		assertThat(sessions.findById(id).<String>getAttribute("notice")).isEqualTo("提出しました。");
	}

}
