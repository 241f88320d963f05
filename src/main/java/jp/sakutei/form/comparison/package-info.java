/** 版の比較: what changed between two revisions. */
@org.springframework.modulith.NamedInterface("comparison")
package jp.sakutei.form.comparison;
