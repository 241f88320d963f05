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

	static List<FormError> noRemarks() {
		return List.of(new FormError("remarks", "差し戻す理由を入力してください。"));
	}

}
