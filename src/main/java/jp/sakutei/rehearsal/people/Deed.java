package jp.sakutei.rehearsal.people;

import jp.sakutei.round.RoundId;

/**
 * Something that people do unasked. Looks itself whether it is done already: a day may be
 * begun twice.
 */
interface Deed {

	void perform(RoundId round, Day day, Cast.Players players);

}
