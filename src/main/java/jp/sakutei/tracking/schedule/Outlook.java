package jp.sakutei.tracking.schedule;

import java.time.LocalDate;

/**
 * 見通し of a stage.
 *
 * @param danger what threatens its days
 * @param expectedEnd until when it takes at the present pace, where that is known
 * @param words in a few characters, beside its bar
 * @param why a sentence or two
 */
public record Outlook(Danger danger, LocalDate expectedEnd, String words, String why) {

	static final Outlook FINE = new Outlook(Danger.NONE, null, "", "");

	public boolean isFine() {
		return danger == Danger.NONE;
	}

	/** From nothing to what has happened already. */
	public enum Danger {

		NONE,
		/** One that it waits for takes longer. */
		AFFECTED,
		/** As it goes on, it will not end in time. */
		AT_RISK,
		/** It should have begun, or have ended. */
		LATE

	}

}
