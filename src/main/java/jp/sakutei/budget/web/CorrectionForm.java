package jp.sakutei.budget.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.sakutei.budget.AssessedLine;
import jp.sakutei.budget.AmountResult;
import jp.sakutei.common.TypedNumber;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;

/** What the budget office types to correct a line of a closed list. */
record CorrectionForm(String sheet, String result, String amount, String reason) implements Serializable {

	private static final BigDecimal MOST = new BigDecimal(99_999_999);

	private static final int LONGEST_REASON = 300;

	CorrectionForm {
		amount = (amount == null) ? "" : amount.strip();
		reason = (reason == null) ? "" : reason.replaceAll("\\p{Cntrl}", " ").strip();
	}

	/** What cannot be understood, before anything is asked of the list. */
	List<FormError> errors() {

		var errors = new ArrayList<FormError>();
		if (known().isEmpty()) {
			errors.add(new FormError("result", "結果を選んでください。"));
		}
		if (!amount.isEmpty() && thousandYen().isEmpty()) {
			errors
				.add(new FormError("amount", "査定額は8桁までの0以上の整数（千円）で入力してください" + TypedNumber.read(amount).remark() + "。"));
		}
		if (reason.length() > LONGEST_REASON) {
			errors.add(new FormError("reason", "理由は" + LONGEST_REASON + "文字以内で入力してください。"));
		}
		return errors;
	}

	AssessedLine line() {
		return new AssessedLine(new ProjectSheetId(sheet), known().orElseThrow(), thousandYen().orElse(null), reason,
				"");
	}

	private Optional<Long> thousandYen() {
		return TypedNumber.read(amount)
			.number()
			.map(BigDecimal::stripTrailingZeros)
			.filter((number) -> number.scale() <= 0 && number.signum() >= 0 && number.compareTo(MOST) <= 0)
			.map(BigDecimal::longValueExact);
	}

	private Optional<AmountResult> known() {
		return AmountResult.ofAssessments().stream().filter((each) -> each.code().equals(result)).findFirst();
	}

}
