package jp.sakutei.handin;

import jp.sakutei.sheet.HandInId;

/** A section handed in its sheet; the gates may have changed with who wrote it. */
public record SheetHandedIn(HandInId handIn, Gates gates) {
}
