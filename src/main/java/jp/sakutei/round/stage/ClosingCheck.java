package jp.sakutei.round.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jp.sakutei.common.BusinessClock;
import jp.sakutei.common.Written;
import jp.sakutei.form.FormError;
import jp.sakutei.round.calendar.DayToSet;
import jp.sakutei.round.calendar.WorkingDays;
import jp.sakutei.round.stage.LeftBehind.Treatment;
import jp.sakutei.round.stage.StageRequirement.Missing;

import org.springframework.stereotype.Component;

/** What stands against closing a stage as the office wants to. */
@Component
class ClosingCheck {

	private final BusinessClock clock;

	ClosingCheck(BusinessClock clock) {
		this.clock = clock;
	}

	List<FormError> errors(List<Missing> missing, StageClosing closing, WorkingDays days) {

		if (missing.isEmpty()) {
			return List.of();
		}
		var errors = new ArrayList<FormError>();
		if (Written.isEmpty(closing.reason())) {
			errors.add(new FormError("reason", "不足しているものがあるまま締め切る理由を入力してください。"));
		}
		var decided = new HashMap<String, Integer>();
		for (var row = 0; row < closing.sheets().size(); row++) {
			decided.put(closing.sheets().get(row).sheet(), row);
		}
		missing.stream().filter((each) -> each.sheet() != null).distinct().forEach((each) -> {
			var row = decided.get(each.sheet());
			if (row == null) {
				errors.add(new FormError("missing", each.text() + " の扱いを選んでください。"));
			}
			else {
				check(closing.sheets().get(row), row, days, errors);
			}
		});
		return errors;
	}

	private void check(LeftBehind sheet, int row, WorkingDays days, List<FormError> errors) {

		if (sheet.treatment() == null) {
			errors.add(new FormError("missing[" + row + "].treatment", "扱いを選んでください。"));
		}
		if (sheet.treatment() == Treatment.WITHDRAWN && Written.isEmpty(sheet.reason())) {
			errors.add(new FormError("missing[" + row + "].because", "この事業を取下げとして扱う理由を入力してください。"));
		}
		if (sheet.treatment() == Treatment.WAIT) {
			untilWhen(sheet, days)
				.ifPresent((refusal) -> errors.add(new FormError("missing[" + row + "].until", refusal)));
		}
	}

	private Optional<String> untilWhen(LeftBehind sheet, WorkingDays days) {
		return (sheet.due() != null) ? new DayToSet("待つ期限", sheet.due(), clock.today()).refusalAsDue(days)
				: Optional.of("いつまで待つかを、明日以後の開庁日で入力してください。");
	}

}
