package jp.sakutei.organization.web;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A task's page from before a sign-out or another sign-in. What it sends is not carried
 * out, but its text is kept for its own person, who finds it in the form again. Only what
 * the browser says comes from a page of ours.
 */
@Component
class StalePages implements AccessDeniedHandler {

	private final AccessDeniedHandler refusing = new AccessDeniedHandlerImpl();

	private final LapsedPosts lapsedPosts;

	StalePages(LapsedPosts lapsedPosts) {
		this.lapsedPosts = lapsedPosts;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {

		var nobody = request.getUserPrincipal() == null;
		if (!(denied instanceof CsrfException) || !isTask(request) || !isOurs(request)) {
			refusing.handle(request, response, denied);
		}
		else if (!LapsedPosts.isByItself(request)) {
			lapsedPosts.saveRequest(request, response);
			response.sendRedirect(nobody ? "/sign-in" : request.getRequestURI() + "?continue");
		}
		else if (nobody) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			refusing.handle(request, response, denied);
		}
	}

	private static boolean isTask(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && request.getRequestURI().startsWith("/tasks/");
	}

	private static boolean isOurs(HttpServletRequest request) {
		var site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		var origin = request.getHeader(HttpHeaders.ORIGIN);
		var host = request.getHeader(HttpHeaders.HOST);
		try {
			return origin != null && host != null && host.equals(URI.create(origin).getAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
