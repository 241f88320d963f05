package jp.sakutei.organization.web;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers where somebody wanted to go before signing in. A post is not played again
 * after sign-in (somebody else may sign in at the same machine): its address is visited,
 * and what was typed is kept for the page to show.
 */
@Component
class LapsedPosts extends HttpSessionRequestCache {

	/** Characters: ten times the longest sheet. */
	static final int LARGEST = 500_000;

	private static final int MOST = 200;

	private final WanderingAddress wanted = new WanderingAddress();

	private final JdbcClient jdbc;

	LapsedPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a page sent without anybody pressing anything: it keeps it itself. */
	static boolean isByItself(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	/** An address needs no session; a post gets a short one, if it is not too large. */
	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (isByItself(request)) {
			return;
		}
		if (!"POST".equals(request.getMethod())) {
			wanted.write(request, response);
		}
		else if (size(request) <= LARGEST && waiting() < MOST) {
			super.saveRequest(request, response);
			if (request.getUserPrincipal() == null) {
				request.getSession().setMaxInactiveInterval((int) WanderingAddress.KEPT.toSeconds());
			}
		}
	}

	@Override
	public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		var saved = super.getRequest(request, response);
		return (saved != null) ? saved : wanted.read(request).map(SimpleSavedRequest::new).orElse(null);
	}

	private static long size(HttpServletRequest request) {
		return request.getParameterMap()
			.values()
			.stream()
			.flatMap(Arrays::stream)
			.mapToLong((text) -> (text == null) ? 0 : text.length())
			.sum();
	}

	/** Sessions of nobody, on all nodes. */
	private int waiting() {
		return jdbc.sql("""
				select count(*) from spring_session where principal_name is null
				and expiry_time > extract(epoch from clock_timestamp()) * 1000
				""").query(Integer.class).single();
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
