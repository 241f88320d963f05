package jp.sakutei.organization.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Refuses what nobody can have typed, before anything reads it: parameters with a zero
 * byte, which no database takes, or with bytes that are no text. A task's form is left
 * out: it names the field.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnreadableRequests extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			if (hasNoParts(request) || hasZeroByte(request)) {
				response.sendError(HttpStatus.BAD_REQUEST.value());
				return;
			}
		}
		catch (InvalidParameterException ex) {
			response.sendError(ex.getErrorCode());
			return;
		}
		chain.doFilter(request, response);
	}

	/** Says that it comes in parts, and not where each ends. */
	private static boolean hasNoParts(HttpServletRequest request) {
		var type = request.getContentType();
		var takenApart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) != null;
		if (takenApart || type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
			return false;
		}
		try {
			var boundary = MediaType.parseMediaType(type).getParameter("boundary");
			return boundary == null || boundary.replace("\"", "").isEmpty();
		}
		catch (IllegalArgumentException ex) {
			return true;
		}
	}

	private static boolean hasZeroByte(HttpServletRequest request) {
		var form = request.getRequestURI().startsWith("/tasks/") && "POST".equals(request.getMethod());
		return request.getParameterMap()
			.entrySet()
			.stream()
			.anyMatch((parameter) -> isUnreadable(parameter.getKey())
					|| !form && Arrays.stream(parameter.getValue()).anyMatch(UnreadableRequests::isUnreadable));
	}

	private static boolean isUnreadable(String text) {
		return text != null && text.indexOf('\0') >= 0;
	}

}
