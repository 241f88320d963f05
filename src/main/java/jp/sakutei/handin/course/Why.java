package jp.sakutei.handin.course;

/**
 * @param title where it is now: いまは見本課が、調書を書いています（期限 5月19日（金））
 * @param text why, what is missing and what comes next
 * @param then the gates and what is planned behind them: 課長の確認 → 6月8日（木） 各課等ヒアリング
 */
public record Why(String title, String text, String then) {
}
