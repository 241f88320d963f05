package jp.sakutei.common;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a post that gives two answers where a handler asks for one: which of them is
 * meant nobody can know, and the first is as good as the second.
 */
@Configuration(proxyBeanMethods = false)
class RepeatedParameters implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (HttpMethod.POST.matches(request.getMethod()) && handler instanceof HandlerMethod method
				&& Arrays.stream(method.getMethodParameters())
					.flatMap((parameter) -> asked(parameter, request))
					.anyMatch((name) -> isTwofold(request.getParameterValues(name)))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return true;
	}

	/** Names of what the handler takes one of. */
	private static Stream<String> asked(MethodParameter parameter, HttpServletRequest request) {

		var type = parameter.getParameterType();
		var named = parameter.getParameterAnnotation(RequestParam.class);
		if (type.isRecord()) {
			return Arrays.stream(type.getRecordComponents())
				.filter((component) -> !isMany(component.getType()))
				.map((component) -> component.getName());
		}
		if (named == null || isMany(type)) {
			return Stream.empty();
		}
		return Map.class.isAssignableFrom(type) ? request.getParameterMap().keySet().stream()
				: Stream.of(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
	}

	private static boolean isMany(Class<?> type) {
		return type.isArray() || Collection.class.isAssignableFrom(type);
	}

	private static boolean isTwofold(String[] values) {
		return values != null && Arrays.stream(values).distinct().count() > 1;
	}

}
