/**
 * 提出: the passage of a sheet from its section through the gates (課長確認, 部長承認, 点検), with
 * remarks (指摘), corrections (事務局修正), objections (異議), and the proposals to split or merge
 * a project (分割・統合). The frames (配分枠) stand in {@code handin.frame}.
 */
package jp.sakutei.handin;
