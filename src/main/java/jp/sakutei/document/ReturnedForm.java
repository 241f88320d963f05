package jp.sakutei.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jp.sakutei.form.FormError;

/**
 * What stands against a filled-in worksheet: wrong cells, and what a draft may still
 * lack.
 */
record ReturnedForm(FilledForm filled, PaperTexts texts, List<FormError> errors) {

	List<WrongCell> wrong() {
		var wrong = new ArrayList<>(filled.wrong());
		errors.stream()
			.filter((error) -> filled.isWritten(error.field()))
			.map((error) -> new WrongCell(filled.address(error.field()), texts.label(error.field()),
					filled.typed().text(error.field()), error.message()))
			.filter((cell) -> wrong.stream().noneMatch((other) -> other.address().equals(cell.address())))
			.forEach(wrong::add);
		wrong.sort(Comparator.comparingInt(ReturnedForm::row).thenComparing(WrongCell::address));
		return wrong;
	}

	/** The texts astray are not taken. */
	List<String> remarks(List<ReadCell> astray) {
		return Stream
			.concat(filled.remarks().stream().distinct(),
					astray.stream()
						.map((cell) -> "%s：記入する欄ではないところの「%s」は、取り込んでいません。".formatted(cell.address(),
								WrongCell.shown(cell.text()))))
			.toList();
	}

	private static int row(WrongCell cell) {
		var row = cell.address().replaceAll("\\D", "");
		return row.isEmpty() ? 0 : Integer.parseInt(row);
	}

	List<String> missing() {
		return errors.stream().filter((error) -> !filled.isWritten(error.field())).map(FormError::message).toList();
	}

}
