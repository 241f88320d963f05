package jp.sakutei.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * 規則の版: a decision table as it was at some time.
 *
 * @param number counted from 1 in its table
 * @param hash of the content, whole
 * @param validFrom the day from which it judges; null as long as it is on trial
 * @param takenBy code of a person; null: came with the product or its configuration
 */
public record RuleVersion(long id, String table, int number, String hash, String content, LocalDate validFrom,
		OffsetDateTime takenAt, String takenBy) {

	/** Of the first version: it judges whatever day it is. */
	static final LocalDate EVER = LocalDate.of(1, 1, 1);

	/** By which people call it. */
	public String shortName() {
		return "第" + number + "版";
	}

	public boolean isOnTrial() {
		return validFrom == null;
	}

	/** Whether it judges without a beginning. */
	public boolean isFirst() {
		return EVER.equals(validFrom);
	}

}
