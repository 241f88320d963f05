package jp.sakutei.form;

/**
 * What is wrong in a form that came back.
 *
 * @param field the field's key as the page names its input ({@code name},
 * {@code amounts.R6.general}, {@code items[3].reason}); empty where the form as a whole
 * is meant
 * @param message in the user's words
 */
public record FormError(String field, String message) {

	public static FormError of(String message) {
		return new FormError("", message);
	}

}
