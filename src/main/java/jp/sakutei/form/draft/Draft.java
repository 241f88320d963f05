package jp.sakutei.form.draft;

import java.time.Instant;

import jp.sakutei.form.RawForm;
import jp.sakutei.organization.PersonId;

/**
 * 下書き: what was typed into the form of an open task so far.
 *
 * @param version counts from 1 with each saving
 */
public record Draft(RawForm raw, int version, PersonId savedBy, String savedByName, Instant savedAt) {
}
