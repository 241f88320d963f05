package jp.sakutei.organization.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jp.sakutei.City;
import jp.sakutei.Pages;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.CityFile;
import jp.sakutei.common.Stoppable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SakuteiTest
@DisplayName("読み取れない送信")
class UnreadableRequestTests {

	@Autowired
	ApplicationContext application;

	@Autowired
	MockMvc mvc;

	@Autowired
	ErrorPages errors;

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

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/mixed", "multipart/form-data; boundary=",
			"multipart/form-data; boundary=\"\"", "Multipart/Form-Data; x", "multipart/form-data; =" })
	@DisplayName("どこで分かれるかを言わない送信は、どこに来ても、サインインの前でも、読み取れないと断る")
	void refusesPartsWithoutBoundary(String type) throws Exception {
		for (var path : new String[] { "/sign-in", "/nope", "/documents/returns" }) {
			mvc.perform(post(path).header("Content-Type", type).content("zz")).andExpect(status().isBadRequest());
		}
	}

	@Test
	@DisplayName("動いているうちに置かれた使えないファイルは、故障でなく、わけを言う")
	void saysWhyACitysFileIsNotRead() throws Exception {

		var broken = MockMvcBuilders.standaloneSetup(new Broken()).setControllerAdvice(errors).build();
		var error = (ErrorPage) broken.perform(get("/broken-file"))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getModelAndView()
			.getModel()
			.get("error");
		assertThat(error.toString()).contains("大きすぎます");
	}

	@Test
	@DisplayName("終わらない規則のために何も行われなかったときは、そのことと番号を言う")
	void saysThatARuleWasStopped() throws Exception {

		var broken = MockMvcBuilders.standaloneSetup(new Broken()).setControllerAdvice(errors).build();
		var error = (ErrorPage) broken.perform(get("/endless-rule"))
			.andExpect(status().isServiceUnavailable())
			.andReturn()
			.getModelAndView()
			.getModel()
			.get("error");
		assertThat(error.text()).contains("規則の判定に時間がかかりすぎる", "この操作は行われていません");
		assertThat(error.incident()).isNotNull();
	}

	@Controller
	private static final class Broken {

		@GetMapping("/endless-rule")
		String judge() {
			return Stoppable.within(Duration.ofSeconds(5), () -> {
				throw new StackOverflowError();
			});
		}

		@GetMapping("/broken-file")
		String read() throws IOException {
			var file = Files.createTempFile("large", ".csv");
			try (var large = new RandomAccessFile(file.toFile(), "rw")) {
				large.setLength(21L * 1024 * 1024);
				CityFile.require(file.getParent(), file);
				return "";
			}
			finally {
				Files.delete(file);
			}
		}

	}

	@Test
	@DisplayName("サインインのクッキーは自分の名前を持ち、TLSの後ろではこのホストだけのもの")
	void theCookieHasANameOfItsOwn() {

		for (var secure : new boolean[] { false, true }) {
			var request = new MockHttpServletRequest();
			request.setSecure(secure);
			var response = new MockHttpServletResponse();
			new SessionCookie().writeCookieValue(new CookieSerializer.CookieValue(request, response, "id"));
			assertThat(response.getHeader("Set-Cookie"))
				.startsWith((secure ? SessionCookie.SECURE_NAME : SessionCookie.NAME) + "=")
				.contains("HttpOnly", "SameSite=Lax", "Path=/;");
			assertThat(response.getHeader("Set-Cookie").contains("Secure")).isEqualTo(secure);
		}
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
	@ValueSource(strings = { "/gates/a%7Bb%7D:c:1", "/gates/a:%7Bc%7D:1", "/gates/a:b%3Fc:1" })
	@DisplayName("提出の番号でない宛先は、ないと答える")
	void findsNoHandInOfAnyText(String address) throws Exception {
		mvc.perform(get(URI.create(address)).with(user("admin"))).andExpect(status().isNotFound());
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
	void twoRequestsOfOneSessionMayWriteTheSame() {

		writeTwice(sessions);
	}

	private static <S extends Session> void writeTwice(SessionRepository<S> sessions) {
		var session = sessions.createSession();
		sessions.save(session);
		var id = session.getId();
		var one = sessions.findById(id);
		var other = sessions.findById(id);
		one.setAttribute("notice", "一時保存しました。");
		other.setAttribute("notice", "提出しました。");
		sessions.save(one);
		sessions.save(other);
		assertThat(sessions.findById(id).<String>getAttribute("notice")).isEqualTo("提出しました。");
	}

}
