package jp.sakutei.handin;

import jp.sakutei.sheet.HandInId;

/**
 * A hand-in is needed no more.
 *
 * @param as withdrawn with its project, or called off
 */
public record HandInStopped(HandInId handIn, HandInState as) {
}
