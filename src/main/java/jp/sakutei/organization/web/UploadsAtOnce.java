package jp.sakutei.organization.web;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sakutei.organization.Actor;

import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * A file is taken into memory: one person sends two at once, and all together not more
 * than the memory holds.
 */
class UploadsAtOnce implements HandlerInterceptor {

	private static final int MOST_OF_ONE = 2;

	private static final int MOST_OF_ALL = 6;

	private static final String COUNTED = UploadsAtOnce.class.getName();

	private final CurrentActor currentActor;

	private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();

	UploadsAtOnce(CurrentActor currentActor) {
		this.currentActor = currentActor;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {

		var person = uploader(request);
		if (person.isPresent()) {
			begin(person.get());
			request.setAttribute(COUNTED, person.get());
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception thrown) {
		if (request.getAttribute(COUNTED) instanceof String person) {
			request.removeAttribute(COUNTED);
			running.computeIfPresent(person, (each, count) -> (count > 1) ? Integer.valueOf(count - 1) : null);
		}
	}

	private synchronized void begin(String person) {
		if (running.getOrDefault(person, 0) >= MOST_OF_ONE) {
			throw new TooMany("一度に送れるファイルは、一人%dつまでです。前に送ったファイルが終わってから、もう一度送ってください。".formatted(MOST_OF_ONE));
		}
		if (running.values().stream().mapToInt(Integer::intValue).sum() >= MOST_OF_ALL) {
			throw new TooMany("いま、ほかの人が多くのファイルを送っています。少し待ってから、もう一度送ってください。");
		}
		running.merge(person, 1, Integer::sum);
	}

	private Optional<String> uploader(HttpServletRequest request) {
		return (WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) == null) ? Optional.empty()
				: currentActor.of(request).map(Actor::person).map((person) -> person.value());
	}

	/** Refused for now; in the user's words. */
	static final class TooMany extends RuntimeException {

		private static final long serialVersionUID = 1;

		TooMany(String message) {
			super(message);
		}

	}

}
