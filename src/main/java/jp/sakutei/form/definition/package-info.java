/** 様式の定義: what a form file asks, and what it must not have. */
@org.springframework.modulith.NamedInterface("definition")
package jp.sakutei.form.definition;
