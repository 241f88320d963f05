/** 記入の読み取り: what was typed, understood and held against the form. */
@org.springframework.modulith.NamedInterface("reading")
package jp.sakutei.form.reading;
