package jp.sakutei.organization.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.organization.NotAllowed;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every handler that does not say who may call it. */
class AccessInterceptor implements HandlerInterceptor {

	private final CurrentActor currentActor;

	AccessInterceptor(CurrentActor currentActor) {
		this.currentActor = currentActor;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {

		if (!(handler instanceof HandlerMethod method) || method.getBean() instanceof ErrorController
				|| method.getBeanType().getPackageName().startsWith("org.springframework.boot.actuate")) {
			return true;
		}
		var allowed = method.getMethodAnnotation(Allowed.class);
		if (allowed == null) {
			throw new NotAllowed("この画面は公開されていません。");
		}
		if (allowed.anonymous()) {
			return true;
		}
		var actor = currentActor.of(request).orElseThrow(() -> new NotAllowed("サインインしてください。"));
		var roles = List.of(allowed.value());
		if (!roles.isEmpty() && !actor.holdsAny(roles)) {
			throw new NotAllowed("この画面を開く権限がありません。");
		}
		return true;
	}

}
