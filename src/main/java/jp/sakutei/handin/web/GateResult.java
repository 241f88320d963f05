package jp.sakutei.handin.web;

import java.io.Serializable;
import java.util.List;

import jp.sakutei.form.FormError;
import jp.sakutei.handin.GateDecision;

/**
 * What became of one sheet.
 *
 * @param kind of the badge: success, warning, error
 * @param word on the badge
 * @param changes where it stands what changed since the list was opened; null where
 * nothing did
 */
record GateResult(String title, String kind, String word, String text, String changes) implements Serializable {

	static GateResult done(GateItem item, GateDecision made, String text) {
		return new GateResult(item.title(), made.approved() ? "success" : "warning",
				made.approved() ? item.gate().deed() : "差し戻し", text, null);
	}

	static GateResult refused(GateItem item, GateDecision made, List<FormError> errors) {
		var changes = (made.revision() > 0 && made.revision() < item.revision())
				? "/sheets/%s/compare?from=%d&to=%d".formatted(item.sheet(), made.revision(), item.revision()) : null;
		return new GateResult(item.title(), "error", "未処理", errors.get(0).message(), changes);
	}

	/** Decided at the gate that was shown, and waits at the next one. */
	static GateResult moved(GateItem item) {
		return new GateResult(item.title(), "error", "未処理",
				"一覧を開いた後に、%s待ちに変わりました。内容を確かめてから決めてください。".formatted(item.gate().deed()), null);
	}

	static GateResult gone(int count) {
		return new GateResult("選んだ調書のうち" + count + "件", "error", "未処理", "あなたの確認・承認を待っていません。", null);
	}

}
