package jp.sakutei.handin;

import jp.sakutei.handin.HandInRequest.Dues;
import jp.sakutei.sheet.HandInId;

/** 待つ: the stage was closed without it, and it has new due days. */
public record HandInAwaited(HandInId handIn, Dues dues) {
}
