/** 確認事項: what will hurt in a configuration, found without running it. */
package jp.sakutei.round.findings;
