/** 下書き: what was typed and not handed in, merged and kept. */
@org.springframework.modulith.NamedInterface("draft")
package jp.sakutei.form.draft;
