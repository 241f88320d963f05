package jp.sakutei.sheet;

import java.time.OffsetDateTime;

import jp.sakutei.form.FormValues;
import jp.sakutei.organization.PersonId;

/**
 * What a section handed in, never changed again.
 *
 * @param number 1, 2 … within the sheet
 * @param formVersion content hash of the form that asked
 * @param correctionReason why the office corrected it; null for what was handed in
 */
public record Revision(ProjectSheetId sheet, int number, HandInId handIn, String formVersion, FormValues answers,
		PersonId submittedBy, PersonId onBehalfOf, OffsetDateTime submittedAt, String correctionReason) {

	/** 事務局修正: by the office, on behalf of whoever wrote the one before. */
	public boolean isCorrection() {
		return correctionReason != null;
	}

	public String name() {
		return answers.text("name");
	}

	public String kind() {
		return answers.text("kind");
	}

	/** Null where no policy is chosen. */
	public String mainPolicy() {
		var policy = answers.text("mainPolicy");
		return policy.isEmpty() ? null : policy;
	}

	/** Planned amount of a year over all sources, in thousand yen; 未確定 counts as 0. */
	public long total(String year) {
		var sources = answers.amounts("amounts").get(year);
		return (sources == null) ? 0 : sources.values().stream().mapToLong((amount) -> amount.orZero()).sum();
	}

}
