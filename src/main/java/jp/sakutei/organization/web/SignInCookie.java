package jp.sakutei.organization.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What the sign-in's page remembers of somebody who is not signed in yet: in a cookie of
 * that page alone, since there is no session, and addresses are written into logs.
 *
 * @param longest in characters; what is longer is not remembered
 */
record SignInCookie(String name, Duration kept, int longest) {

	/** The 職員番号 that was typed with a wrong password, for the next try. */
	static final SignInCookie TYPED_CODE = new SignInCookie("sakutei-typed", Duration.ofMinutes(5), 100);

	Optional<String> read(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, name);
		if (cookie == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
				.filter((text) -> !text.isEmpty() && text.length() <= longest);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	void keep(String text, HttpServletRequest request, HttpServletResponse response) {
		if (text.length() <= longest) {
			write(request, response, URLEncoder.encode(text, StandardCharsets.UTF_8), kept);
		}
	}

	void forget(HttpServletRequest request, HttpServletResponse response) {
		if (WebUtils.getCookie(request, name) != null) {
			write(request, response, "", Duration.ZERO);
		}
	}

	private void write(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path("/sign-in")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(age)
					.build()
					.toString());
	}

}
