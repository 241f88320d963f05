package jp.sakutei.handin;

import jp.sakutei.sheet.HandInId;

/** A gate was decided; the gates that are left may have become fewer. */
public record GateDecided(HandInId handIn, Gate gate, boolean approved, Gates gates) {
}
