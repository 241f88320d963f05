/**
 * 組織: departments, sections, people, their posts from a day to a day, and who stands in
 * for whom (代理). Who may do what (権限) is the table {@link jp.sakutei.organization.Right}.
 */
package jp.sakutei.organization;
