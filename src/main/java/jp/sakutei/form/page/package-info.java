/** 様式の画面: the fields of a form as the page shows them. */
@org.springframework.modulith.NamedInterface("page")
package jp.sakutei.form.page;
