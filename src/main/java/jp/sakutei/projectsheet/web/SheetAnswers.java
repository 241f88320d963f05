package jp.sakutei.projectsheet.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormComparison;
import jp.sakutei.form.FormComparison.Filled;
import jp.sakutei.form.FormDefinition;
import jp.sakutei.form.FormDefinitions;
import jp.sakutei.form.FormText;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.projectsheet.Revision;

import org.springframework.stereotype.Component;

/**
 * Revisions by the version of the form that asked: as text, side by side, by question.
 */
@Component
class SheetAnswers {

	private final FormDefinitions forms;

	SheetAnswers(FormDefinitions forms) {
		this.forms = forms;
	}

	List<FormText.Block> of(Revision revision, Map<String, List<Option>> options) {
		return FormText.answered(form(revision.formVersion()), revision.answers(), options);
	}

	FormComparison compare(Revision from, Revision to, Map<String, List<Option>> options) {
		return FormComparison.between(new Filled(form(from.formVersion()), from.answers()),
				new Filled(form(to.formVersion()), to.answers()), options);
	}

	/** The questions at which one can remark something. */
	List<Option> fields(String formVersion) {
		return form(formVersion).answering()
			.map((component) -> new Option(component.key(), component.label()))
			.toList();
	}

	private FormDefinition form(String version) {
		return forms.version("fill-in-sheet", version);
	}

}
