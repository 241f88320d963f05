package jp.sakutei.round;

/** A stage as {@code schedule.yaml} names it: {@code project-study}. */
public record StageId(String value) {

	/** {@code projectStudy}, as the ids of the models write it. */
	public String camelCase() {
		var text = new StringBuilder();
		for (var part : value.split("-")) {
			text.append(text.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return text.toString();
	}

	/** The flag of the stage's conditional event: {@code projectStudyReady}. */
	public String flag() {
		return camelCase() + "Ready";
	}

	/** {@code userTask_closeProjectStudy}: the id of one of its elements. */
	public String inModel(String verb) {
		var camel = camelCase();
		return verb + Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
	}

	@Override
	public String toString() {
		return value;
	}

}
