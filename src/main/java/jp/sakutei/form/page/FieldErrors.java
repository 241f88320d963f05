package jp.sakutei.form.page;

import java.util.List;

import jp.sakutei.form.draft.PostedForm;

/**
 * What stands against a field on a page, and whether it still does while somebody goes on
 * typing there.
 *
 * @param id of the place where it is said
 * @param messages as the page says them
 * @param now what the form and its rules have against the field as it is
 * @param question what was typed into the question to which the field belongs
 */
public record FieldErrors(String id, List<String> messages, List<String> now, int question) {

	/** As the page says back what it shows. */
	public String posted() {
		var comesAgain = now.containsAll(messages);
		return id + "=" + Integer.toHexString(messages.hashCode()) + "." + Integer.toHexString(question) + "."
				+ comesAgain;
	}

	/** As it is by now. */
	FieldErrors current() {
		return new FieldErrors(id, now, now, question);
	}

	/**
	 * Whether a page that lies open says something here that does not hold any more. What
	 * was said by others than the form and its rules is left until the question is
	 * answered otherwise.
	 */
	boolean isStaleOn(PostedForm page) {

		var shown = page.lines().stream().filter((line) -> line.startsWith(id + "=")).findFirst();
		if (shown.isEmpty()) {
			return false;
		}
		var parts = shown.get().substring(id.length() + 1).split("\\.");
		if (parts.length != 3) {
			return false;
		}
		return now.isEmpty() ? Boolean.parseBoolean(parts[2]) || !parts[1].equals(Integer.toHexString(question))
				: !parts[0].equals(Integer.toHexString(now.hashCode()));
	}

}
