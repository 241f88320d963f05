package jp.sakutei.worklist;

import java.time.Instant;
import java.time.LocalDate;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.PersonId;

/**
 * An open task of a person's post, or of a post that he or she stands in for.
 *
 * @param since when it came to the post
 */
record OpenWork(PersonId person, String personName, String taskId, String round, String name, String subject,
		String section, Authority authority, LocalDate due, Instant since) {

	boolean isOverdue(LocalDate today) {
		return due != null && due.isBefore(today);
	}

}
