package jp.sakutei;

import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A request with the product's own tokens, as a browser sends them: {@code csrf()} of the
 * test library puts others in their place, for all that follows.
 */
public final class RealTokens {

	private RealTokens() {
	}

	public static RequestPostProcessor of(ApplicationContext application) {
		var tokens = application.getBean(CsrfTokenRepository.class);
		return (request) -> {
			WebTestUtils.setCsrfTokenRepository(request, tokens);
			return request;
		};
	}

}
