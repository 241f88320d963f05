package jp.sakutei.organization.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.organization.web.PageTokens.PageToken;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A page whose sign-in has ended, however. What it sends is not carried out; it is told
 * why, and its text is kept for its own person. Only what the browser says comes from a
 * page of ours, and only with the mark of such a page.
 */
@Component
class StalePages implements AccessDeniedHandler {

	private final AccessDeniedHandler refusing = new AccessDeniedHandlerImpl();

	private final PageTokens tokens;

	private final KeptPosts posts;

	private final SignedInPeople signIns;

	StalePages(PageTokens tokens, KeptPosts posts, SignedInPeople signIns) {
		this.tokens = tokens;
		this.posts = posts;
		this.signIns = signIns;
	}

	/** What a page sent without anybody pressing anything: it keeps it itself. */
	static boolean isByItself(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {

		var stale = denied instanceof CsrfException && "POST".equals(request.getMethod()) && isOurs(request);
		var token = stale ? tokens.sent(request) : Optional.<PageToken>empty();
		if (token.isPresent()) {
			answer(request, response, token.get());
		}
		else if (stale && request.getRequestURI().equals("/sign-in")) {
			response.sendRedirect("/sign-in?stale");
		}
		else {
			refusing.handle(request, response, denied);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, PageToken token) throws IOException {

		var person = PageTokens.person();
		var own = person.filter((each) -> tokens.owner(each).equals(token.owner())).isPresent();
		if (isByItself(request)) {
			// its own person finds a fresh token by asking for the page
			var words = own ? "" : person.isPresent() ? "別のタブで、ほかの人がサインインしました" : signIns.end(token.signIn()).label();
			response.setStatus((person.isPresent() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED).value());
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getWriter().write(words);
			return;
		}
		if (request.getRequestURI().matches("/sign-(in|out)")) {
			response.sendRedirect(person.isPresent() ? "/" : "/sign-in");
			return;
		}
		var kept = posts.keep(token.owner(), request);
		if (person.isEmpty()) {
			response.sendRedirect("/sign-in?ended=" + signIns.end(token.signIn()).code() + (kept ? "&kept" : "&lost")
					+ (KeptPosts.isWithFiles(request) ? "&files" : ""));
		}
		else if (own && kept) {
			response.sendRedirect(KeptPost.isOfTask(request.getRequestURI()) ? request.getRequestURI() : "/kept");
		}
		else {
			response.sendRedirect(own ? "/kept?lost" : kept ? "/kept?ofAnother" : "/kept?ofAnother&lost");
		}
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
