package jp.sakutei.handin;

import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.HandInId;

/** A section was asked to hand in a sheet. */
public record HandInRequested(HandInId handIn, String round, String staff, Gates gates, Dues dues) {
}
