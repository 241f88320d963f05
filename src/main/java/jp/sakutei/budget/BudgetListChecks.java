package jp.sakutei.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import jp.sakutei.common.Written;
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
			else if (!changes(prefilled, requested.amounts()).isEmpty() && Written.isEmpty(requested.reason())) {
				errors.add(new FormError(field(index, "reason"),
						String.join("、", changes(prefilled, requested.amounts())) + "と異なります。変更の理由を入力してください。"));
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
			var line = list.line(assessed.sheet()).orElseThrow();
			if (assessed.result() == AmountResult.ASSESSED && assessed.amount() == null) {
				errors.add(new FormError(field(index, "amount"), "査定額を入力してください。"));
			}
			else if (Written.isEmpty(assessed.reason())) {
				var at = index;
				reasonWanted(line, assessed).ifPresent((why) -> errors.add(new FormError(field(at, "reason"), why)));
			}
		}
		return errors;
	}

	/** A record beside the closed list: what settles a hold, or corrects an error. */
	static List<FormError> correction(BudgetList list, AssessedLine corrected) {

		if (list.step().request() || list.state() != BudgetList.State.CLOSED
				|| list.line(corrected.sheet()).isEmpty()) {
			return List.of(FormError.of("訂正できるのは、記録が終わった査定の一覧にある事業です。"));
		}
		if (corrected.result() == AmountResult.ASSESSED && (corrected.amount() == null || corrected.amount() < 0)) {
			return List.of(new FormError("amount", "査定額を0以上の整数（千円）で入力してください。"));
		}
		if (Written.isEmpty(corrected.reason())) {
			return List.of(new FormError("reason", "訂正の理由を入力してください。"));
		}
		return List.of();
	}

	/** Why an assessment without reason is not taken; empty where none is needed. */
	private static Optional<String> reasonWanted(BudgetLine line, AssessedLine assessed) {

		if (assessed.result() != AmountResult.ASSESSED) {
			return Optional.of(assessed.result().label() + "の理由を入力してください。");
		}
		if (line.earlier().last().filter((word) -> word.result() == AmountResult.POSTPONED).isPresent()) {
			return Optional.of("前の段階で見送りとされた事業です。査定額を付ける理由を入力してください。");
		}
		var asked = line.asked();
		if (asked.state() != Amount.State.ENTERED || asked.value().equals(assessed.amount())) {
			return Optional.empty();
		}
		var named = line.earlier().lastAmount().map((word) -> word.step().name() + "の額").orElse("計画額");
		return Optional.of(named + "（" + inWords(asked) + "）と異なります。理由を入力してください。");
	}

	/**
	 * What is not as it was prefilled, by source where sources are asked for: they may
	 * shift under the same total. What was unsettled and is now entered is no change.
	 */
	private static List<String> changes(SourceAmounts prefilled, SourceAmounts requested) {

		if (prefilled.total().state() != Amount.State.ENTERED) {
			return List.of();
		}
		var sources = new TreeSet<>(prefilled.bySource().keySet());
		sources.addAll(requested.bySource().keySet());
		var changed = sources.stream()
			.filter((source) -> prefilled.of(source).orZero() != requested.of(source).orZero())
			.toList();
		if (changed.contains(SourceAmounts.TOTAL)) {
			return List.of("当初設定額（" + inWords(prefilled.total()) + "）");
		}
		return FundSource.ordered(changed)
			.stream()
			.map((source) -> source.label() + "が当初設定額（" + inWords(Amount.of(prefilled.of(source.code()).orZero()))
					+ "）")
			.toList();
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
