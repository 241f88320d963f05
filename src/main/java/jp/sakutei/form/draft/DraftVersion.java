package jp.sakutei.form.draft;

/**
 * A draft as it was at some time.
 *
 * @param cause why it was saved: 自動保存, 一時保存, …
 * @param fields in how many fields it differs from the version before
 */
public record DraftVersion(Draft draft, String cause, int fields) {

	public static final String OPENED = "開いたとき";

	public static final String TYPING = "自動保存";

	public static final String SAVED = "一時保存";

	public static final String SUBMITTED = "提出";

	public static final String WORKBOOK = "Excelの取り込み";

	public static final String BROUGHT_BACK = "復元";

}
