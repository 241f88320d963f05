/**
 * 台本: what the scripted people do, form by form, through the same use cases as the
 * screens.
 */
package jp.sakutei.rehearsal.people;
