package jp.sakutei.meeting;

import java.util.List;

import jp.sakutei.sheet.Body;
import jp.sakutei.round.Agenda;

/**
 * A kind of meeting, as the round's data describes it.
 *
 * @param decides what it places is 決定
 * @param opinions the body gives opinions that are answered in writing
 * @param members titles of who belongs to the body
 */
public record MeetingKind(String round, String id, String name, Agenda agenda, boolean decides, boolean opinions,
		List<String> members) {

	/** By whose authority it changes a project. */
	public Body body() {
		return decides ? Body.DECIDING_MEETING : Body.MEETING;
	}

}
