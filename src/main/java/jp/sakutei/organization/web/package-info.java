/** サインインと権限の画面. */
@org.springframework.modulith.NamedInterface("web")
package jp.sakutei.organization.web;
