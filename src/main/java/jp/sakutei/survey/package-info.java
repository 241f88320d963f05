/** 調査依頼: asks every section for its project sheets, and compiles what came in. */
package jp.sakutei.survey;
