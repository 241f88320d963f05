package jp.sakutei.common;

import java.time.Instant;

/**
 * Rows that only ever become more and that nothing needs after a while: the module that
 * owns them clears them, a table says when. What the trail needs is none of them.
 */
public interface Outgrown {

	/** As {@code rules/retention.dmn} names it: {@code sent-mails}. */
	String what();

	/** In words, for the trail. */
	String label();

	/**
	 * Clears what was over before that time.
	 * @param most no more than these at once
	 * @return how many
	 */
	int clear(Instant before, int most);

}
