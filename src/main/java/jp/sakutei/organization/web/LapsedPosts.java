package jp.sakutei.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Remembers where somebody wanted to go before signing in. A post is not played again
 * after sign-in (somebody else may sign in at the same machine): its address is visited,
 * and what was typed is kept for the page to show.
 */
@Component
class LapsedPosts extends HttpSessionRequestCache {

	/** What a page sent without anybody pressing anything: it keeps it itself. */
	static boolean isByItself(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (!isByItself(request)) {
			super.saveRequest(request, response);
		}
	}

	@Override
	public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		var saved = getRequest(request, response);
		if (saved != null && "POST".equals(saved.getMethod())) {
			if (!"GET".equals(request.getMethod()) || !LapsedPost.addressOf(saved).equals(request.getRequestURI())) {
				return null;
			}
			LapsedPost.keep(request.getSession(), saved);
			removeRequest(request, response);
			return null;
		}
		return super.getMatchingRequest(request, response);
	}

}
