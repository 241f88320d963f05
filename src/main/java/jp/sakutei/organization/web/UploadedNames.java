package jp.sakutei.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Refuses files whose names are no text, on every page that takes files. */
class UploadedNames implements HandlerInterceptor {

	private static final String NO_TEXT = ".*[\0\uFFFD].*";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {

		var uploads = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (uploads != null && uploads.getMultiFileMap()
			.values()
			.stream()
			.flatMap((files) -> files.stream())
			.map((file) -> String.valueOf(file.getOriginalFilename()))
			.anyMatch((name) -> name.matches("(?s)" + NO_TEXT))) {
			throw new Unreadable("ファイルの名前に、読み取れない文字があります。名前を変えて、もう一度送ってください。");
		}
		return true;
	}

	/** What was sent cannot be read; in the user's words. */
	static final class Unreadable extends RuntimeException {

		Unreadable(String message) {
			super(message);
		}

	}

}
