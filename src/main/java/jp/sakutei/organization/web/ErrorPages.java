package jp.sakutei.organization.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jp.sakutei.common.NotFound;
import jp.sakutei.common.Stoppable;
import jp.sakutei.common.UnusableCityFile;
import jp.sakutei.organization.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Failures in words, through the same layout. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	private final LayoutModel layout;

	ErrorPages(LayoutModel layout) {
		this.layout = layout;
	}

	@ExceptionHandler
	ModelAndView notAllowed(NotAllowed ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.FORBIDDEN).saying(ex.getMessage() + typed(request)), request);
	}

	@ExceptionHandler
	ModelAndView notFound(NotFound ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.NOT_FOUND).saying(ex.getMessage() + typed(request)), request);
	}

	@ExceptionHandler
	ModelAndView atOnce(ConcurrencyFailureException ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.CONFLICT), request);
	}

	@ExceptionHandler
	ModelAndView unreadable(TypeMismatchException ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.BAD_REQUEST), request);
	}

	/** Put there while the product runs. */
	@ExceptionHandler
	ModelAndView unusable(UnusableCityFile ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.UNPROCESSABLE_CONTENT).saying(ex.getMessage()), request);
	}

	/** A rule without end, where there is no form to say it at. */
	@ExceptionHandler
	ModelAndView stopped(Stoppable.Stopped ex, HttpServletRequest request) {
		var incident = incident(HttpStatus.SERVICE_UNAVAILABLE, ex, request);
		return page(incident.saying("規則の判定に時間がかかりすぎるため、途中で止めました。この操作は行われていません。しばらくしてからもう一度操作してください。" + typed(request)),
				request);
	}

	@ExceptionHandler
	ModelAndView unreadable(UploadedNames.Unreadable ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.BAD_REQUEST).saying(ex.getMessage()), request);
	}

	@ExceptionHandler
	ModelAndView tooMany(UploadsAtOnce.TooMany ex, HttpServletRequest request) {
		return page(ErrorPage.of(HttpStatus.TOO_MANY_REQUESTS).saying(ex.getMessage()), request);
	}

	/** Spring's own refusals carry their status; all else is a failure of ours. */
	@ExceptionHandler
	ModelAndView other(Exception ex, HttpServletRequest request) throws Exception {

		if (ex instanceof AccessDeniedException) {
			throw ex;
		}
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			// nobody is there to be told
			return null;
		}
		if (ex.getClass().getSimpleName().equals("OptimisticLockingException")) {
			// the engine's, which is not to be imported here
			return page(ErrorPage.of(HttpStatus.CONFLICT), request);
		}
		var status = (ex instanceof ErrorResponse refusal) ? refusal.getStatusCode()
				: (ex instanceof MultipartException) ? refused(request) : HttpStatus.INTERNAL_SERVER_ERROR;
		return page(status.is5xxServerError() ? incident(status, ex, request) : ErrorPage.of(status), request);
	}

	/**
	 * Of parts that cannot be told from one another: as it was refused, where it is the
	 * page of that refusal that comes to read them once more.
	 */
	private static HttpStatusCode refused(HttpServletRequest request) {
		var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return (code == null) ? HttpStatus.BAD_REQUEST : HttpStatusCode.valueOf(code);
	}

	/**
	 * What failed outside of the handlers: the firewall, CSRF, the server's own limits.
	 */
	@Allowed(anonymous = true)
	@RequestMapping("${server.error.path:/error}")
	ModelAndView outside(HttpServletRequest request) {

		var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		var status = HttpStatusCode.valueOf((code != null) ? code : HttpStatus.NOT_FOUND.value());
		var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return page(status.is5xxServerError() ? incident(status, cause, request) : ErrorPage.of(status), request);
	}

	/** What becomes of it. */
	private static String typed(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) ? "\nこの操作では何も保存されていません。ブラウザーの「戻る」で、入力した内容に戻れます。" : "";
	}

	private ErrorPage incident(HttpStatusCode status, Throwable cause, HttpServletRequest request) {

		var number = UUID.randomUUID().toString().substring(0, 8);
		var path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
			.orElse(request.getRequestURI());
		// the error page itself is always asked for by GET
		var method = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_METHOD))
			.orElse(request.getMethod());
		log.error("{}: {} {}", number, method, path, cause);
		return ErrorPage.of(status).knownAs(number);
	}

	private ModelAndView page(ErrorPage error, HttpServletRequest request) {

		var model = new ExtendedModelMap();
		layout.addTo(model, request);
		model.addAttribute("error", error);
		return new ModelAndView("error", model, HttpStatusCode.valueOf(error.status()));
	}

}
