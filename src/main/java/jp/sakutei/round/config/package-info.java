/**
 * 設定ファイル: reads a round's files, names all their faults at once, and writes them again.
 */
package jp.sakutei.round.config;
