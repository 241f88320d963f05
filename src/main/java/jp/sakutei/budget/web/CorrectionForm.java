package jp.sakutei.budget.web;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;

import jp.sakutei.form.FormError;

/** What the budget office types to correct a line of a closed list. */
record CorrectionForm(String sheet, String result, String amount, String reason) implements Serializable {

	CorrectionForm {
		amount = (amount == null) ? "" : Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
		reason = (reason == null) ? "" : reason.strip();
	}

	Long thousandYen() {
		return (amount.isEmpty() || !isAmountReadable()) ? null : Long.valueOf(amount);
	}

	boolean isAmountReadable() {
		return amount.matches("\\d{0,9}");
	}

	static List<FormError> unreadableAmount() {
		return List.of(new FormError("amount", "査定額は0以上の整数（千円）で入力してください。"));
	}

}
