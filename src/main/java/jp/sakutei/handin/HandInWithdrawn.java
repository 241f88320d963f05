package jp.sakutei.handin;

import jp.sakutei.sheet.HandInId;

/** A section withdrew its project while the hand-in was open. */
public record HandInWithdrawn(HandInId handIn) {
}
