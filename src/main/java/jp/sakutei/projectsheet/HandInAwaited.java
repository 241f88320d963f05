package jp.sakutei.projectsheet;

import jp.sakutei.projectsheet.HandInRequest.Dues;

/** 待つ: the stage was closed without it, and it has new due days. */
public record HandInAwaited(HandInId handIn, Dues dues) {
}
