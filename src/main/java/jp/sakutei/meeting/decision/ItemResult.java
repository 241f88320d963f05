package jp.sakutei.meeting.decision;

import java.time.OffsetDateTime;
import java.util.Objects;

import jp.sakutei.common.JapaneseDates;
import jp.sakutei.meeting.Decision;
import jp.sakutei.organization.PersonId;

/**
 * The result of an item before its sitting is recorded.
 *
 * @param decision what was decided; its word is null where it was taken back
 * @param revision of the sheet, as the clerk had it in view; 0 for what is no sheet
 * @param version counts every change, from 1
 */
public record ItemResult(Decision decision, int revision, Clerk clerk, int version) {

	public boolean isDecided() {
		return decision.result() != null;
	}

	/** The same was written by the same person: sent twice. */
	public boolean isAgain(Decision other, int seenRevision, PersonId by) {
		return decision.equals(other) && revision == seenRevision && Objects.equals(clerk.person, by);
	}

	/** Who saved it last, and when. */
	public record Clerk(PersonId person, String name, OffsetDateTime at) {

		/** 10月17日（火）14時47分に見本 太郎さん. */
		public String text() {
			return JapaneseDates.dayAndTime(at) + "に" + name + "さん";
		}

	}

}
