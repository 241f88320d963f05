/**
 * 組織: departments, sections, people, their posts from a day to a day, and who stands in
 * for whom.
 */
package jp.sakutei.organization;
