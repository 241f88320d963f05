package jp.sakutei.handin;

import java.time.LocalDateTime;

import jp.sakutei.form.SideNote;

/**
 * 項目への指摘: what a reviewer said about one field, and what the section answered.
 *
 * @param revision the one remarked on
 * @param saidAs 課長, 部長 …
 * @param field key of the question
 * @param required to be answered before the section hands in again; otherwise a hint
 * @param answer null as long as there is none
 * @param answeredIn the revision that came with the answer, or null
 */
public record FieldRemark(long id, int revision, String saidAs, String field, String label, String remark,
		boolean required, String by, String onBehalfOf, LocalDateTime at, String answer, Integer answeredIn) {

	/** What the note is called under which the section answers. */
	static final String NOTE = "remark-";

	public boolean isAnswered() {
		return answer != null;
	}

	/** 課長 見本 花子（見本 太郎の代理）. */
	public String speaker() {
		return saidAs + " " + by + ((onBehalfOf == null) ? "" : "（" + onBehalfOf + "の代理）");
	}

	/** Where the section answers. */
	public SideNote asNote() {
		return new SideNote(NOTE + id, field, SideNote.REMARK, remark, speaker() + "、第" + revision + "版", required,
				null);
	}

	/** A remark about to be made. */
	public record AtField(String field, String label, String remark) {

		/** ・計画額：… */
		String line() {
			return "・" + label + "：" + remark;
		}

	}

}
