package jp.sakutei.form.page;

import java.util.List;
import java.util.Set;

import jp.sakutei.form.FormError;
import jp.sakutei.form.page.FormPage.SummaryLine;

/**
 * Errors at the fields of a page: what is said of a field that the page does not show is
 * said at the next one around it, or of the form as a whole.
 */
final class PlacedErrors {

	private final List<FormError> errors;

	PlacedErrors(List<FormError> errors, Set<String> shown) {
		this.errors = errors.stream()
			.map((error) -> new FormError(place(error.field(), shown), error.message()))
			.toList();
	}

	/** In the fields' order as they came. */
	List<SummaryLine> summary() {
		return errors.stream().map((error) -> new SummaryLine(FieldView.idOf(error.field()), error.message())).toList();
	}

	List<String> at(String field) {
		return errors.stream().filter((error) -> error.field().equals(field)).map(FormError::message).toList();
	}

	boolean contains(String message) {
		return errors.stream().anyMatch((error) -> error.message().equals(message));
	}

	/** The field itself, or the next one around it that is among those; or empty. */
	static String place(String field, Set<String> shown) {
		var place = field;
		while (!place.isEmpty() && !shown.contains(place)) {
			place = place.substring(0, Math.max(Math.max(place.lastIndexOf('.'), place.lastIndexOf('[')), 0));
		}
		return place;
	}

}
