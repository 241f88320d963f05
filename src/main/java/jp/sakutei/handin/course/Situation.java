package jp.sakutei.handin.course;

import java.time.LocalDate;
import java.util.List;

import jp.sakutei.handin.Gate;
import jp.sakutei.handin.HandInReason;
import jp.sakutei.handin.HandInState;
import jp.sakutei.organization.Authority;

/**
 * Where a sheet stands.
 *
 * @param section name of the one that writes it
 * @param outcome what was decided on it, in a sentence; null as long as it is open
 * @param over it takes part in nothing any more
 * @param passage its last hand-in; null where none was asked for
 */
record Situation(String section, String outcome, boolean over, Passage passage, Open open) {

	/**
	 * The last hand-in.
	 *
	 * @param note what is asked, or null
	 * @param returned sent back, and not handed in since
	 * @param due of whom has it now
	 * @param gates that it passes, in order
	 */
	record Passage(HandInReason reason, String note, HandInState state, Authority waitingFor, Returned returned,
			LocalDate due, List<Gate> gates) {

		/** Those behind where it is now. */
		List<Gate> ahead() {
			var here = Gate.of(state);
			return (here == null) ? gates : gates.stream().filter((gate) -> gate.ordinal() > here.ordinal()).toList();
		}

	}

	/** By which gate, and when. */
	record Returned(Gate by, LocalDate on) {
	}

	/**
	 * What is not answered.
	 *
	 * @param remarks at fields that want an answer
	 * @param due the first of the follow-ups; null where none has one
	 */
	record Open(int remarks, int matters, LocalDate due) {
	}

}
