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
	 */
	public record Detail(String reason, List<WrongCell> wrong, List<String> missing, List<Change> changes) {

		static final Detail NONE = new Detail("", List.of(), List.of(), List.of());

		static Detail refused(String reason) {
			return new Detail(reason, List.of(), List.of(), List.of());
		}

	}

	static ReturnedSheet refused(int position, String worksheet, String sheet, String reason) {
		return new ReturnedSheet(position, worksheet, sheet, "", "", ReturnState.REFUSED, Detail.refused(reason), null);
	}

}
