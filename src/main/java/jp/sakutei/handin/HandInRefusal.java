package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.form.FormError;

/** Why somebody may not do now what the page offered: told beside the form. */
final class HandInRefusal {

	private HandInRefusal() {
	}

	static List<FormError> moved(HandIn handIn) {
		return List.of(FormError.of("この事業調書は、すでに「" + handIn.state().label() + "」になっています。画面を開き直してください。"));
	}

	static List<FormError> ownSheet() {
		return List.of(FormError.of("自分が作成した事業調書（事務局修正を含む）は、自分では確認できません。ほかの職員又は代理の方が確認してください。"));
	}

	/**
	 * @param seen null where the page did not say; no page shows a revision that never
	 * was
	 */
	static List<FormError> otherRevision(HandIn handIn, Integer seen) {
		var was = seen != null && seen > 0 && seen < handIn.revision();
		return List.of(FormError.of(!was
				? "画面を開いた後に内容が変わったかもしれません（今は第%d版です）。まだ何も決めていません。内容を確かめてから、もう一度決めてください。".formatted(handIn.revision())
				: "画面を開いた後に、第%d版が第%d版になりました。まだ何も決めていません。変わったところを確かめてから、もう一度決めてください。".formatted(seen,
						handIn.revision())));
	}

	static List<FormError> unanswered(int count) {
		return List
			.of(new FormError("despite", "この事業には、まだ回答のない対応事項が" + count + "件あります。この調書の画面で、回答を待たずに進める理由を入力してください。"));
	}

	static List<FormError> noRemarks() {
		return List.of(new FormError("remarks", "差し戻す理由を入力してください。"));
	}

}
