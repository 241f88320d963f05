package jp.sakutei.projectsheet;

import jp.sakutei.projectsheet.HandInRequest.Dues;

/** A section was asked to hand in a sheet. */
public record HandInRequested(HandInId handIn, String round, String staff, Gates gates, Dues dues) {
}
