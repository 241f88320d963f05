package jp.sakutei.form.reading;

/**
 * What was understood of a typed text.
 *
 * @param value null where nothing was answered or understood
 * @param error what stands against it, to follow the field's label; or null
 */
record Reading(Object value, String error) {

	static final Reading NOTHING = new Reading(null, null);

	static Reading of(Object value) {
		return new Reading(value, null);
	}

	static Reading refused(String error) {
		return new Reading(null, error);
	}

}
