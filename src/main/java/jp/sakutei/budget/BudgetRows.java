package jp.sakutei.budget;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import jp.sakutei.form.Amount;
import jp.sakutei.form.FormValues;
import jp.sakutei.form.TaskView;
import jp.sakutei.sheet.ProjectSheetId;

/** The rows of the forms' lists. */
public final class BudgetRows {

	private BudgetRows() {
	}

	/** The columns that nobody changes. */
	static Map<String, Object> of(BudgetLine line) {

		var row = new LinkedHashMap<String, Object>();
		row.put("sheet", line.number());
		row.put("name", line.name());
		row.put("plan", inWords(line.plan()));
		return row;
	}

	/** With what was asked for, and what the steps before say. */
	static Map<String, Object> before(BudgetLine line) {

		var row = of(line);
		line.earlier().requested().ifPresent((request) -> {
			row.put("requested", request.text());
			row.put("requestReason", request.reason());
		});
		row.put("earlier", line.earlier().sentence());
		return row;
	}

	/** A list as somebody confirms it: what a row has no word for is left out. */
	static TaskView toConfirm(BudgetList list, Function<BudgetLine, Map<String, Object>> row) {

		var lines = list.lines().stream().map(row).toList();
		lines.forEach((line) -> line.values().removeIf((value) -> value == null || value.equals("")));
		return TaskView.of(list.title(), FormValues.none().with("lines", lines).with("total", list.total().text()))
			.withContext(Map.of("list", list));
	}

	static void put(Map<String, Object> row, String column, Amount amount) {
		if (amount.value() != null) {
			row.put(column, BigDecimal.valueOf(amount.value()));
		}
	}

	/** What was typed in the column; empty where nothing was. */
	public static Amount amount(FormValues row, String column) {
		return row.number(column).map((number) -> Amount.of(number.longValueExact())).orElse(Amount.EMPTY);
	}

	static ProjectSheetId sheet(BudgetListId list, FormValues row) {
		return ProjectSheetId.of(list.round(), row.text("sheet"));
	}

	/** In thousand yen: {@code 12,345}, 未確定, or nothing. */
	public static String inWords(Amount amount) {
		return switch (amount.state()) {
			case ENTERED -> "%,d".formatted(amount.value());
			case UNDETERMINED -> "未確定";
			case EMPTY -> null;
		};
	}

}
