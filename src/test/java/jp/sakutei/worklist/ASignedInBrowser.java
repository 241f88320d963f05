package jp.sakutei.worklist;

import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jp.sakutei.Pages;
import jp.sakutei.RealTokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Somebody at a browser, with its cookies, its tabs and the product's own tokens. */
abstract class ASignedInBrowser extends ATaskPage {

	static final String PASSWORD = "十文字以上の秘密の言葉";

	@Autowired
	ApplicationContext application;

	@Autowired
	PasswordEncoder passwords;

	RequestPostProcessor real;

	@BeforeEach
	void withRealTokens() {
		real = RealTokens.of(application);
	}

	Document open(Cookie session, String path) throws Exception {
		return Pages.read(mvc.perform(get(path).cookie(session).with(real)));
	}

	Cookie signIn(String person, String password) throws Exception {
		return new Cookie("sakutei-session", signedIn(person, password).getCookie("sakutei-session").getValue());
	}

	/** Where a sign-in leads. */
	String address(String person) throws Exception {
		return signedIn(person, PASSWORD).getRedirectedUrl();
	}

	private MockHttpServletResponse signedIn(String person, String password) throws Exception {
		var form = mvc.perform(get("/sign-in").with(real)).andReturn().getResponse();
		var token = Jsoup.parse(form.getContentAsString()).select("[name=_csrf]").val();
		return mvc
			.perform(post("/sign-in").cookie(form.getCookies())
				.with(real)
				.param("_csrf", token)
				.param("username", person)
				.param("password", password))
			.andReturn()
			.getResponse();
	}

	/** A tab of a browser. */
	final class Tab {

		Cookie session;

		String path;

		String site = "same-origin";

		String token;

		/** Of what it sends; null: fields alone. */
		MediaType type;

		final Document page;

		private String[] typed = {};

		Tab(Cookie session, String path) throws Exception {
			this.session = session;
			this.path = path;
			this.page = open(session, path);
			this.token = page.select("[name=_csrf]").first().val();
		}

		Tab type(String name, String text) {
			typed = new String[] { name, text, "_person", page.select("[name=_person]").val(), "_version",
					page.select("[name=_version]").val() };
			return this;
		}

		MockHttpServletResponse saves() throws Exception {
			return perform(path + "/autosave", true, typed);
		}

		MockHttpServletResponse send(String address, String... fields) throws Exception {
			return perform(address, false, Stream.of(typed, fields).flatMap(Stream::of).toArray(String[]::new));
		}

		private MockHttpServletResponse perform(String address, boolean byItself, String... fields) throws Exception {
			var call = post(address).cookie(session).with(real).header("Sec-Fetch-Site", site).param("_csrf", token);
			if (type != null) {
				call.contentType(type);
			}
			if (byItself) {
				call.header("HX-Request", "true");
			}
			for (var index = 0; index < fields.length; index += 2) {
				call.param(fields[index], fields[index + 1]);
			}
			return mvc.perform(call).andReturn().getResponse();
		}

	}

}
