package jp.sakutei.organization.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.organization.Seals;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a page of ours sends along: of whom it is and of which sign-in, in marks that
 * nobody else can make. It is worth something within that sign-in only; afterwards it
 * still tells whose the page was. The pages of nobody, the sign-in, have one in a cookie.
 */
@Component
class PageTokens implements CsrfTokenRepository {

	private static final String HEADER = "X-CSRF-TOKEN";

	private static final String PARAMETER = "_csrf";

	private static final String COOKIE = "sakutei-csrf";

	private static final int LENGTH = 3 * Seals.LENGTH;

	private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

	private static final String NOBODY = "0".repeat(Seals.LENGTH);

	private final Seals seals;

	PageTokens(Seals seals) {
		this.seals = seals;
	}

	/**
	 * @param owner the person's mark
	 * @param signIn the sign-in's mark
	 */
	record PageToken(String owner, String signIn) {
	}

	/** The person's mark, the same in every sign-in. */
	String owner(String person) {
		return seals.of("page-owner", person);
	}

	String signIn(String session) {
		return seals.of("page-sign-in", session);
	}

	/** Who is signed in; asked before there is a principal of the request. */
	static Optional<String> person() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((each) -> !(each instanceof AnonymousAuthenticationToken))
			.map(Authentication::getName);
	}

	/** Of a page of a person, whoever is signed in now. */
	Optional<PageToken> sent(HttpServletRequest request) {
		var unmasked = new MaskedTokens().resolveCsrfTokenValue(request, token("0".repeat(LENGTH)));
		return read(unmasked).filter((each) -> !each.owner().equals(NOBODY));
	}

	/** Nothing where it was not written here. */
	private Optional<PageToken> read(String written) {
		if (written == null || !WRITTEN.matcher(written).matches()) {
			return Optional.empty();
		}
		var token = new PageToken(written.substring(0, Seals.LENGTH),
				written.substring(Seals.LENGTH, 2 * Seals.LENGTH));
		return Optional.of(token).filter((each) -> Seals.same(written(each.owner(), each.signIn()), written));
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return token(person().map((person) -> of(person, request))
			.orElseGet(() -> written(NOBODY, UUID.randomUUID().toString().replace("-", ""))));
	}

	@Override
	public CsrfToken loadToken(HttpServletRequest request) {
		var person = person();
		if (person.isPresent()) {
			return token(of(person.get(), request));
		}
		var cookie = WebUtils.getCookie(request, name(request));
		return (cookie != null && read(cookie.getValue()).filter((each) -> each.owner().equals(NOBODY)).isPresent())
				? token(cookie.getValue()) : null;
	}

	/** Only for nobody: a person's is worked out anew each time. */
	@Override
	public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (token == null && WebUtils.getCookie(request, name(request)) == null
				|| token != null && !token.getToken().startsWith(NOBODY)) {
			return;
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(request), (token == null) ? "" : token.getToken())
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge((token == null) ? 0 : -1)
					.build()
					.toString());
	}

	private String of(String person, HttpServletRequest request) {
		var session = request.getSession(false);
		return written(owner(person), signIn((session == null) ? "" : session.getId()));
	}

	/** With a mark that both are of one page. */
	private String written(String owner, String signIn) {
		return owner + signIn + seals.of("page", owner, signIn);
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken(HEADER, PARAMETER, value);
	}

	private static String name(HttpServletRequest request) {
		return (request.isSecure() ? "__Host-" : "") + COOKIE;
	}

}
