package jp.sakutei.organization.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.organization.PostRole;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who reads the metrics: a program on this machine, and the administrator. What a proxy
 * on this machine hands on comes from somewhere else.
 */
@Component
class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

	private final CurrentActor currentActor;

	MetricsAccess(CurrentActor currentActor) {
		this.currentActor = currentActor;
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends Authentication> person,
			RequestAuthorizationContext context) {
		var request = context.getRequest();
		return new AuthorizationDecision(isLocal(request)
				|| currentActor.of(request).filter((actor) -> actor.holds(PostRole.ADMINISTRATOR)).isPresent());
	}

	private static boolean isLocal(HttpServletRequest request) {
		try {
			return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null
					&& InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
