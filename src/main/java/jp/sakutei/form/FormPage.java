package jp.sakutei.form;

import java.util.List;

/**
 * A form as {@code fragments/form/form.html} draws it.
 *
 * @param lines fields, beside each other where the file says so
 * @param beside what belongs to no field of the page
 * @param errors for the summary, each with the id that it links to
 */
public record FormPage(List<List<FieldView>> lines, Beside beside, List<SummaryLine> errors, String submitLabel) {

	/**
	 * @param id of the field, or empty
	 */
	public record SummaryLine(String id, String message) {
	}

}
