package jp.sakutei.organization.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import jp.sakutei.organization.Actor;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Every handler asks {@link Allowed}, and may take the {@link Actor} as an argument. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

	private final CurrentActor currentActor;

	private final KeptPosts posts;

	AccessConfiguration(CurrentActor currentActor, KeptPosts posts) {
		this.currentActor = currentActor;
		this.posts = posts;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new AccessInterceptor(currentActor));
		registry.addInterceptor(new UploadedNames());
		registry.addInterceptor(new UploadsAtOnce(currentActor));
		registry.addInterceptor(new SentAgain());
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ActorArgument());
	}

	/**
	 * What was kept goes once it is carried out: a refusal shows the page again, or leads
	 * to another one that says it.
	 */
	private final class SentAgain implements HandlerInterceptor {

		private static final Set<String> REFUSALS = Set.of("refusal", "warning", "faults");

		@Override
		public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
				Exception failure) {
			var kept = request.getParameter(KeptPosts.SENT_AGAIN);
			if (kept != null && "POST".equals(request.getMethod())
					&& HttpStatusCode.valueOf(response.getStatus()).is3xxRedirection()
					&& Collections.disjoint(RequestContextUtils.getOutputFlashMap(request).keySet(), REFUSALS)) {
				currentActor.of(request)
					.ifPresent((actor) -> posts.carriedOut(actor.person(), kept, request.getRequestURI()));
			}
		}

	}

	private final class ActorArgument implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Actor.class;
		}

		@Override
		public Actor resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return currentActor.of(request.getNativeRequest(HttpServletRequest.class)).orElseThrow();
		}

	}

}
