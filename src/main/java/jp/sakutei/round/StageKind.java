package jp.sakutei.round;

/** What happens in a stage; which stage that is in a city's year is data. */
public enum StageKind {

	SURVEY("survey"), SECTION_HEARINGS("section-hearings"), MEETING("meeting"), COUNCIL("council"),
	BUDGET_REQUEST("budget-request"), BUDGET_ASSESSMENT("budget-assessment"), ADJUSTMENT("adjustment"),
	RECORD("record");

	private final String code;

	StageKind(String code) {
		this.code = code;
	}

	/** As {@code schedule.yaml} names it. */
	public String code() {
		return code;
	}

	public static StageKind of(String code) {
		for (var kind : values()) {
			if (kind.code.equals(code)) {
				return kind;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
