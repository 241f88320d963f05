package jp.sakutei.home;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.JapaneseDates;
import jp.sakutei.common.Written;

/**
 * A sheet that the person's section writes.
 *
 * @param returned sent back; who said why stands beside it
 * @param draft when it was last saved, or null where nobody has begun
 */
public record Writing(String task, String title, LocalDate due, boolean returned, Remark remark, Saved draft,
		String reason) {

	/** The badge. */
	public String state() {
		return returned ? "差し戻し" : (draft == null) ? "未着手" : "作成中";
	}

	public String kind() {
		return returned ? "error" : (draft == null) ? "neutral" : "info";
	}

	/** What to press, named by what happens. */
	public String deed() {
		return returned ? "直して再提出する" : (draft == null) ? "書き始める" : "続きを書く";
	}

	/** What is to be known before opening it. */
	public String note() {
		if (returned && remark != null) {
			return remark.by() + "から：「" + remark.shortened() + "」";
		}
		if (draft != null) {
			return JapaneseDates.monthAndDay(draft.at().atZoneSameInstant(BusinessClock.TOKYO).toLocalDateTime())
					+ "に保存（" + draft.by() + "）";
		}
		return reason;
	}

	public record Saved(OffsetDateTime at, String by) {
	}

	/**
	 * @param by 課長, 部長 …
	 */
	public record Remark(String by, String text) {

		private static final int SHOWN = 60;

		String shortened() {
			return Written.shortened(text, SHOWN);
		}

	}

}
