package jp.sakutei.organization.web;

import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where somebody wanted to go before signing in, in a cookie: a path of ours. Nothing is
 * sent again by itself.
 */
@Component
class WanderingAddress implements RequestCache {

	private static final SignInCookie WANTED = new SignInCookie("sakutei-wanted", Duration.ofMinutes(30), 2_000);

	private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (!"GET".equals(request.getMethod()) || StalePages.isByItself(request)) {
			return;
		}
		var query = request.getQueryString();
		var address = request.getRequestURI() + ((query == null) ? "" : "?" + query);
		if (OURS.matcher(address).matches()) {
			WANTED.keep(address, request, response);
		}
	}

	@Override
	public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return WANTED.read(request)
			.filter((address) -> OURS.matcher(address).matches())
			.map(SimpleSavedRequest::new)
			.orElse(null);
	}

	@Override
	public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		WANTED.forget(request, response);
	}

}
