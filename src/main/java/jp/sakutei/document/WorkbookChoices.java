package jp.sakutei.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

import jp.sakutei.common.Written;
import jp.sakutei.document.Entry.Sort;

/** What a cell offers and refuses; the lists stand in a worksheet that nobody sees. */
final class WorkbookChoices {

	static final String WORKSHEET = "選択肢";

	/** Column by list. */
	private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

	/** Of the worksheet that is being written: cells that offer and refuse the same. */
	private final Map<Rule, CellRangeAddressList> cells = new LinkedHashMap<>();

	void offer(Cell cell, Entry entry) {
		var rule = Rule.of(entry);
		if (rule.isNeeded()) {
			cells.computeIfAbsent(rule, (each) -> new CellRangeAddressList())
				.addCellRangeAddress(cell.getRowIndex(), cell.getColumnIndex(), cell.getRowIndex(),
						cell.getColumnIndex());
		}
	}

	void close(Sheet worksheet) {
		cells.forEach((rule, addresses) -> {
			var helper = worksheet.getDataValidationHelper();
			var validation = helper.createValidation(constraint(helper, addresses, rule), addresses);
			validation.setEmptyCellAllowed(true);
			validation.setShowErrorBox(true);
			validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
			validation.createErrorBox("入力できません", rule.error());
			if (!rule.support().isEmpty()) {
				validation.setShowPromptBox(true);
				validation.createPromptBox(rule.label(), rule.support());
			}
			worksheet.addValidationData(validation);
		});
		cells.clear();
	}

	/** At the end: the lists themselves. */
	void write(Workbook workbook) {

		var worksheet = workbook.createSheet(WORKSHEET);
		var longest = lists.keySet().stream().mapToInt(List::size).max().orElse(0);
		for (var index = 0; index < longest; index++) {
			var row = worksheet.createRow(index);
			for (var list : lists.entrySet()) {
				if (index < list.getKey().size()) {
					row.createCell(list.getValue()).setCellValue(CellText.escaped(list.getKey().get(index)));
				}
			}
		}
		workbook.setSheetVisibility(workbook.getSheetIndex(worksheet), SheetVisibility.VERY_HIDDEN);
	}

	private DataValidationConstraint constraint(DataValidationHelper helper, CellRangeAddressList cells, Rule rule) {
		return switch (rule.sort()) {
			case AMOUNT -> {
				var first = cells.getCellRangeAddress(0);
				var cell = new CellReference(first.getFirstRow(), first.getFirstColumn()).formatAsString(false);
				yield helper.createCustomConstraint(
						"OR(ISNUMBER(%1$s),LEFT(%1$s,2)=\"未確\",LEFT(%1$s,2)=\"未定\")".formatted(cell));
			}
			case LINE, LINES ->
				helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "" + rule.longest(), null);
			default -> {
				var column = CellReference
					.convertNumToColString(lists.computeIfAbsent(rule.labels(), (each) -> lists.size()));
				yield helper.createFormulaListConstraint(
						WORKSHEET + "!$" + column + "$1:$" + column + "$" + rule.labels().size());
			}
		};
	}

	/** What cells offer and refuse. */
	private record Rule(Sort sort, List<String> labels, Integer longest, String label, String support) {

		static Rule of(Entry entry) {
			var labels = (entry.sort() == Sort.MARK) ? List.of(Entry.MARK) : Choices.labels(entry.options());
			var support = cut(entry.component().support(), 250);
			return new Rule(entry.sort(), labels, entry.longest(),
					support.isEmpty() ? "" : cut(entry.component().label(), 30), support);
		}

		boolean isNeeded() {
			return switch (sort) {
				case NUMBER, DATE -> false;
				case LINE, LINES -> longest != null;
				case AMOUNT -> true;
				default -> !labels.isEmpty();
			};
		}

		String error() {
			return switch (sort) {
				case CHOICE, ONE_OF_MANY -> "一覧から選んでください。";
				case MARK -> "当てはまるときは「○」を選び、当てはまらないときは空欄にしてください。";
				case AMOUNT -> "千円単位の数字か「未確定」を入力してください。";
				default -> "%,d文字以内で入力してください。".formatted(longest);
			};
		}

		private static String cut(String text, int length) {
			return (text.length() <= length) ? text : text.substring(0, Written.characterAt(text, length - 1)) + "…";
		}

	}

}
