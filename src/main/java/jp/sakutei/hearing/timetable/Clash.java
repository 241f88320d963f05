package jp.sakutei.hearing.timetable;

/**
 * 重なり: what stands against where a section stands.
 *
 * @param other the section that it clashes with, or null
 * @param text a whole sentence
 */
public record Clash(Kind kind, Entry entry, String other, String text) {

	/** Whether the section is one of those that clash. */
	public boolean concerns(String section) {
		return entry.section().equals(section) || section.equals(other);
	}

	/** Kinds of clash, the gravest first. */
	public enum Kind {

		ROOM("会議室重複", "place"), OFFICER("聴取担当重複", "officer"), SPEAKER("説明者重複", "startTime"),
		BLOCKED("使用不可", "startTime"), CLOSED_DAY("閉庁日", "day"), PAST("過去の日時", "day"), OUTSIDE("期間外", "day");

		private final String label;

		private final String field;

		Kind(String label, String field) {
			this.label = label;
			this.field = field;
		}

		/** At most eight characters, for a badge. */
		public String label() {
			return label;
		}

		/** The field of an appointment that it hangs on. */
		public String field() {
			return field;
		}

		/** Whether nobody may settle on it; else it is only said. */
		public boolean refuses() {
			return this != OUTSIDE;
		}

	}

}
