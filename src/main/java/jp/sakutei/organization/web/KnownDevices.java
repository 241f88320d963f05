package jp.sakutei.organization.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.organization.Seals;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers remember, in a signed cookie, who has signed in there before: others' wrong
 * passwords do not keep these out. It opens nothing.
 */
@Component
class KnownDevices {

	static final String NAME = "sakutei-known";

	/** People at one machine. */
	private static final int MOST = 10;

	private static final Duration KEPT = Duration.ofDays(400);

	private static final Pattern VALUE = Pattern
		.compile("[0-9a-f-]{36}(\\.[0-9a-f]{" + Seals.LENGTH + "}){1," + MOST + "}");

	private final Seals seals;

	KnownDevices(Seals seals) {
		this.seals = seals;
	}

	/** The browser's own number, where the person has signed in with it. */
	Optional<String> of(HttpServletRequest request, String code) {
		var value = value(request);
		return value.stream().findFirst().filter((device) -> {
			var person = seals.of("device", device, code);
			return value.stream().skip(1).anyMatch((each) -> Seals.same(each, person));
		});
	}

	void remember(HttpServletRequest request, HttpServletResponse response, String code) {
		var value = value(request);
		var device = value.isEmpty() ? UUID.randomUUID().toString() : value.get(0);
		var people = new ArrayList<>(value.isEmpty() ? List.<String>of() : value.subList(1, value.size()));
		var person = seals.of("device", device, code);
		people.remove(person);
		people.add(0, person);
		people.subList(Math.min(MOST, people.size()), people.size()).clear();
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(request), device + "." + String.join(".", people))
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(KEPT)
					.build()
					.toString());
	}

	/** The number, then the people; nothing where it is not of ours. */
	private static List<String> value(HttpServletRequest request) {
		var cookie = WebUtils.getCookie(request, name(request));
		return (cookie != null && VALUE.matcher(cookie.getValue()).matches()) ? List.of(cookie.getValue().split("\\."))
				: List.of();
	}

	private static String name(HttpServletRequest request) {
		return (request.isSecure() ? "__Host-" : "") + NAME;
	}

}
