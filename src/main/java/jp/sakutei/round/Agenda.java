package jp.sakutei.round;

/** What a meeting's agenda is made of. */
public enum Agenda {

	/** One item per basic policy. */
	POLICIES("policies"),
	/** One item per sheet of kind 新規 or 拡大. */
	NEW_AND_EXPANDED("new-and-expanded"),
	/** One item per sheet. */
	SHEETS("sheets"),
	/** The whole list as one item, single sheets may be added. */
	LIST("list");

	private final String code;

	Agenda(String code) {
		this.code = code;
	}

	/** As {@code meetings.yaml} names it. */
	public String code() {
		return code;
	}

	public static Agenda of(String code) {
		for (var agenda : values()) {
			if (agenda.code.equals(code)) {
				return agenda;
			}
		}
		throw new IllegalArgumentException(code);
	}

}
