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

/** What a cell offers and refuses; the lists stand in a worksheet that nobody sees. */
final class WorkbookChoices {

	static final String WORKSHEET = "選択肢";

	private static final int LONGEST_PROMPT = 250;

	/** Column by list. */
	private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

	void offer(Sheet worksheet, Cell cell, Entry entry) {

		var helper = worksheet.getDataValidationHelper();
		var constraint = constraint(helper, cell, entry);
		if (constraint == null) {
			return;
		}
		var address = new CellRangeAddressList(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(),
				cell.getColumnIndex());
		var validation = helper.createValidation(constraint, address);
		validation.setEmptyCellAllowed(true);
		validation.setShowErrorBox(true);
		validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
		validation.createErrorBox("入力できません", error(entry));
		var support = entry.component().support();
		if (!support.isEmpty()) {
			validation.setShowPromptBox(true);
			validation.createPromptBox(cut(entry.component().label(), 30), cut(support, LONGEST_PROMPT));
		}
		worksheet.addValidationData(validation);
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

	private DataValidationConstraint constraint(DataValidationHelper helper, Cell cell, Entry entry) {
		return switch (entry.sort()) {
			case CHOICE, ONE_OF_MANY -> list(helper, Choices.labels(entry.options()));
			case MARK -> list(helper, List.of(Entry.MARK));
			case AMOUNT -> helper.createCustomConstraint("OR(ISNUMBER(" + address(cell) + "),LEFT(" + address(cell)
					+ ",2)=\"未確\",LEFT(" + address(cell) + ",2)=\"未定\")");
			case NUMBER, DATE -> null;
			case LINE, LINES -> (entry.longest() == null) ? null
					: helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "" + entry.longest(), null);
		};
	}

	private DataValidationConstraint list(DataValidationHelper helper, List<String> labels) {
		if (labels.isEmpty()) {
			return null;
		}
		var column = CellReference.convertNumToColString(lists.computeIfAbsent(labels, (each) -> lists.size()));
		return helper.createFormulaListConstraint(WORKSHEET + "!$" + column + "$1:$" + column + "$" + labels.size());
	}

	private static String error(Entry entry) {
		return switch (entry.sort()) {
			case CHOICE, ONE_OF_MANY -> "一覧から選んでください。";
			case MARK -> "当てはまるときは「○」を選び、当てはまらないときは空欄にしてください。";
			case AMOUNT -> "千円単位の数字か「未確定」を入力してください。";
			default -> "%,d文字以内で入力してください。".formatted(entry.longest());
		};
	}

	private static String address(Cell cell) {
		return cell.getAddress().formatAsString();
	}

	private static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length - 1) + "…";
	}

}
