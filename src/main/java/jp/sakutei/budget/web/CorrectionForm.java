package jp.sakutei.budget.web;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;

/** What the budget office types to correct a line of a closed list. */
record CorrectionForm(String sheet, String result, String amount, String reason) implements Serializable {

	private static final int LONGEST_REASON = 300;

	CorrectionForm {
		amount = (amount == null) ? "" : Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
		reason = (reason == null) ? "" : reason.replaceAll("\\p{Cntrl}", " ").strip();
	}

	/** What cannot be understood, before anything is asked of the list. */
	List<FormError> errors() {

		var errors = new ArrayList<FormError>();
		if (known().isEmpty()) {
			errors.add(new FormError("result", "結果を選んでください。"));
		}
		if (!amount.matches("\\d{0,8}")) {
			errors.add(new FormError("amount", "査定額は8桁までの0以上の整数（千円）で入力してください。"));
		}
		if (reason.length() > LONGEST_REASON) {
			errors.add(new FormError("reason", "理由は" + LONGEST_REASON + "文字以内で入力してください。"));
		}
		return errors;
	}

	AssessedLine line() {
		return new AssessedLine(new ProjectSheetId(sheet), known().orElseThrow(),
				amount.isEmpty() ? null : Long.valueOf(amount), reason, "");
	}

	private Optional<AmountResult> known() {
		return AmountResult.ofAssessments().stream().filter((each) -> each.code().equals(result)).findFirst();
	}

}
