package jp.sakutei.worklist;

import java.time.Instant;

/**
 * A task that is done.
 *
 * @param doneBy name of who did it; null where it went away by itself
 */
public record FinishedTask(String name, String subject, String doneBy, Instant doneAt) {

	public String doneText() {
		return "「" + subject + "」の「" + name + "」を終えました。";
	}

}
