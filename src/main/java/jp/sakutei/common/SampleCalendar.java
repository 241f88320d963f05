package jp.sakutei.common;

/** Marks a calendar file of a sample round, so that nobody keeps its days by mistake. */
public final class SampleCalendar {

	/** In each event, where calendars show what it is about. */
	private static final String MARK = "DESCRIPTION:見本・架空のデータ\r\n";

	private static final String EVENT = "BEGIN:VEVENT\r\n";

	private SampleCalendar() {
	}

	/**
	 * @param file iCalendar with lines that end by CR and LF, or null
	 */
	public static String marked(String file) {
		return (file == null) ? null : file.replace(EVENT, EVENT + MARK);
	}

}
