/** 対応事項: what somebody wants from somebody, until it is answered and accepted. */
package jp.sakutei.matter;
