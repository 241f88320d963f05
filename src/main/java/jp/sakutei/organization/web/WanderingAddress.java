package jp.sakutei.organization.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Where somebody wanted to go before signing in, in a cookie: a path of ours. */
class WanderingAddress {

	static final Duration KEPT = Duration.ofMinutes(30);

	private static final String NAME = "sakutei-wanted";

	private static final int LONGEST = 2_000;

	private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

	void write(HttpServletRequest request, HttpServletResponse response) {
		var query = request.getQueryString();
		var address = request.getRequestURI() + ((query == null) ? "" : "?" + query);
		if (address.length() <= LONGEST && OURS.matcher(address).matches()) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(NAME, URLEncoder.encode(address, StandardCharsets.UTF_8))
						.path("/sign-in")
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.maxAge(KEPT)
						.build()
						.toString());
		}
	}

	Optional<String> read(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, NAME);
		if (cookie == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
				.filter((address) -> OURS.matcher(address).matches());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
