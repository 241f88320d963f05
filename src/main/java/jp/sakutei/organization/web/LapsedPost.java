package jp.sakutei.organization.web;

import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * What somebody posted after the session had lapsed, kept once for the page of the same
 * address.
 *
 * @param address path of the post
 * @param parameters what was typed
 */
public record LapsedPost(String address, Map<String, String[]> parameters) implements Serializable {

	private static final String KEY = LapsedPost.class.getName();

	static void keep(HttpSession session, SavedRequest saved) {
		session.setAttribute(KEY, new LapsedPost(addressOf(saved), new LinkedHashMap<>(saved.getParameterMap())));
	}

	static String addressOf(SavedRequest saved) {
		return URI.create(saved.getRedirectUrl()).getPath();
	}

	/** Takes the post for this address out of the session, if there is one. */
	public static Optional<LapsedPost> take(HttpServletRequest request) {
		var session = request.getSession(false);
		if (session == null || !(session.getAttribute(KEY) instanceof LapsedPost post)
				|| !post.address().equals(request.getRequestURI())) {
			return Optional.empty();
		}
		session.removeAttribute(KEY);
		return Optional.of(post);
	}

}
