package jp.sakutei.sheet.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.comparison.FormComparison;
import jp.sakutei.form.comparison.FormComparison.Filled;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.reading.FormText;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.sheet.Revision;

import org.springframework.stereotype.Component;

/**
 * Revisions by the version of the form that asked: as text, side by side, by question.
 */
@Component
public class SheetAnswers {

	private final FormDefinitions forms;

	SheetAnswers(FormDefinitions forms) {
		this.forms = forms;
	}

	public List<FormText.Block> of(Revision revision, Map<String, List<Option>> options) {
		return FormText.answered(form(revision.formVersion()), revision.answers(), options);
	}

	public FormComparison compare(Revision from, Revision to, Map<String, List<Option>> options) {
		return FormComparison.between(new Filled(form(from.formVersion()), from.answers()),
				new Filled(form(to.formVersion()), to.answers()), options);
	}

	/** The questions at which one can remark something. */
	public List<Option> fields(String formVersion) {
		return form(formVersion).answering()
			.map((component) -> new Option(component.key(), component.label()))
			.toList();
	}

	private FormDefinition form(String version) {
		return forms.version("fill-in-sheet", version);
	}

}
