package jp.sakutei.budget;

import java.util.ArrayList;
import java.util.List;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormError;
import jp.sakutei.sheet.ProjectSheetId;

/** What stands against a filled-in list, in the words of who filled it in. */
final class BudgetListChecks {

	private BudgetListChecks() {
	}

	static List<FormError> request(BudgetList list, List<RequestedLine> lines) {

		if (!sameSheets(list, lines.stream().map(RequestedLine::sheet).toList())) {
			return otherLines();
		}
		var errors = new ArrayList<FormError>();
		for (var index = 0; index < lines.size(); index++) {
			var requested = lines.get(index);
			var prefilled = list.line(requested.sheet()).orElseThrow().prefilled();
			if (requested.amounts().total().state() != Amount.State.ENTERED) {
				errors.add(new FormError(field(index, "amount"), "要求額を入力してください。"));
			}
			else if (isChanged(prefilled, requested.amounts()) && requested.reason().isBlank()) {
				errors.add(new FormError(field(index, "reason"),
						"初めに入っていた額（" + inWords(prefilled.total()) + "）と異なります。変更の理由を入力してください。"));
			}
		}
		return errors;
	}

	static List<FormError> assessment(BudgetList list, List<AssessedLine> lines) {

		if (!sameSheets(list, lines.stream().map(AssessedLine::sheet).toList())) {
			return otherLines();
		}
		var errors = new ArrayList<FormError>();
		for (var index = 0; index < lines.size(); index++) {
			var assessed = lines.get(index);
			var asked = list.line(assessed.sheet()).orElseThrow().prefilled().total();
			if (assessed.result() == AssessmentResult.AMOUNT && assessed.amount() == null) {
				errors.add(new FormError(field(index, "amount"), "査定額を入力してください。"));
			}
			else if (needsReason(assessed, asked) && assessed.reason().isBlank()) {
				errors.add(new FormError(field(index, "reason"),
						(assessed.result() == AssessmentResult.AMOUNT)
								? "要求額（" + inWords(asked) + "）と異なります。理由を入力してください。"
								: assessed.result().label() + "の理由を入力してください。"));
			}
		}
		return errors;
	}

	private static boolean needsReason(AssessedLine assessed, Amount asked) {
		return assessed.result() != AssessmentResult.AMOUNT
				|| (asked.state() == Amount.State.ENTERED && !asked.value().equals(assessed.amount()));
	}

	/** What was unsettled and is now entered is no change. */
	private static boolean isChanged(SourceAmounts prefilled, SourceAmounts requested) {

		if (prefilled.total().state() != Amount.State.ENTERED) {
			return false;
		}
		var sources = new ArrayList<>(prefilled.bySource().keySet());
		sources.addAll(requested.bySource().keySet());
		return sources.stream()
			.anyMatch((source) -> prefilled.bySource()
				.getOrDefault(source, Amount.EMPTY)
				.orZero() != requested.bySource().getOrDefault(source, Amount.EMPTY).orZero());
	}

	private static boolean sameSheets(BudgetList list, List<ProjectSheetId> sheets) {
		var own = list.lines().stream().map(BudgetLine::sheet).toList();
		return sheets.size() == own.size() && own.containsAll(sheets) && sheets.containsAll(own);
	}

	private static List<FormError> otherLines() {
		return List.of(FormError.of("一覧の事業が画面を開いたときと異なります。画面を開き直してください。"));
	}

	private static String inWords(Amount amount) {
		return switch (amount.state()) {
			case ENTERED -> "%,d千円".formatted(amount.value());
			case UNDETERMINED -> "未確定";
			case EMPTY -> "未入力";
		};
	}

	private static String field(int index, String column) {
		return "lines[" + index + "]." + column;
	}

}
