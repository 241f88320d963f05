package jp.sakutei.document;

import java.util.List;

import jp.sakutei.document.PaperTexts.Change;
import jp.sakutei.form.RawForm;

/**
 * A worksheet that came back, and what became of it.
 *
 * @param position in the workbook
 * @param worksheet its name
 * @param sheet id, or empty where it is not known or not to be told
 * @param own what was written, while it waits for choices; else null
 */
public record ReturnedSheet(int position, String worksheet, String sheet, String taskId, String base, ReturnState state,
		Detail detail, RawForm own) {

	/**
	 * @param reason why nothing was taken; or empty
	 * @param wrong cells to be corrected first
	 * @param missing what the draft still lacks
	 * @param changes what was taken
	 * @param remarks what was read otherwise than it stands there, or not at all
	 */
	public record Detail(String reason, List<WrongCell> wrong, List<String> missing, List<Change> changes,
			List<String> remarks) {

		public Detail {
			// results of before knew none
			remarks = (remarks == null) ? List.of() : remarks;
		}

		static final Detail NONE = new Detail("", List.of(), List.of(), List.of(), List.of());

		static Detail refused(String reason) {
			return new Detail(reason, List.of(), List.of(), List.of(), List.of());
		}

	}

	/** Whether there is more to say than one line. */
	public boolean hasMore() {
		return state != ReturnState.REFUSED
				&& (state != ReturnState.UNCHANGED || !detail.missing().isEmpty() || !detail.remarks().isEmpty());
	}

	/** 変更はありません only where nothing was written that was not taken. */
	public String label() {
		return (state == ReturnState.UNCHANGED && !detail.remarks().isEmpty()) ? "確かめてください" : state.label();
	}

	public String summary() {
		return switch (state) {
			case TAKEN -> "%d項目が変わりました。".formatted(detail.changes().size());
			case UNCHANGED -> detail.remarks().isEmpty() ? "下書きと同じ内容です。" : "取り込む欄は下書きと同じですが、取り込んでいない記入などがあります。";
			case ASKED -> "下書きも書き換えられています。採るほうを選ぶまで取り込みません。";
			case WRONG -> "直す欄が%d箇所あります。このシートは何も取り込んでいません。".formatted(detail.wrong().size());
			case REFUSED -> detail.reason();
		};
	}

	static ReturnedSheet refused(int position, String worksheet, String sheet, String reason) {
		return new ReturnedSheet(position, worksheet, sheet, "", "", ReturnState.REFUSED, Detail.refused(reason), null);
	}

}
