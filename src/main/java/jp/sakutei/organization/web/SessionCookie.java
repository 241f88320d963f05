package jp.sakutei.organization.web;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of the sign-in, under a name that no other application of the host has.
 * Behind TLS nobody but this host can set it. What is no id of ours is no session.
 */
@Component
class SessionCookie implements CookieSerializer {

	static final String NAME = "sakutei-session";

	static final String SECURE_NAME = "__Host-" + NAME;

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final CookieSerializer open = serializer(NAME);

	private final CookieSerializer secure = serializer(SECURE_NAME);

	@Override
	public void writeCookieValue(CookieValue value) {
		by(value.getRequest()).writeCookieValue(value);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return by(request).readCookieValues(request).stream().filter((id) -> ID.matcher(id).matches()).toList();
	}

	private CookieSerializer by(HttpServletRequest request) {
		return request.isSecure() ? secure : open;
	}

	private static DefaultCookieSerializer serializer(String name) {
		var serializer = new DefaultCookieSerializer();
		serializer.setCookieName(name);
		serializer.setCookiePath("/");
		serializer.setUseHttpOnlyCookie(true);
		serializer.setSameSite("Lax");
		return serializer;
	}

}
