package jp.sakutei.handin;

import java.time.LocalDate;

/**
 * A revision that somebody else entered in the section's name: a correction of the office
 * (事務局修正), or a hand-in for the section (代理入力). The section can object to it once.
 *
 * @param reason of a correction; null for a hand-in
 * @param objection null as long as there is none
 * @param answer null as long as the office has not answered
 */
public record EnteredFor(String sheet, String title, int revision, String by, String onBehalfOf, String reason,
		LocalDate on, String objection, String objectedBy, String answer, String answeredBy) {

	public String kind() {
		return (reason == null) ? "代理入力" : "事務局修正";
	}

	/** 作成：見本 花子, or 見本 花子の代理. */
	public String speaksFor() {
		return (reason == null) ? onBehalfOf + "の代理" : "作成：" + onBehalfOf;
	}

	public boolean isObjected() {
		return objection != null;
	}

	public boolean isAnswered() {
		return answer != null;
	}

}
