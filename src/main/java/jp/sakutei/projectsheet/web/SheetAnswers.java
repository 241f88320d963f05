package jp.sakutei.projectsheet.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.FormDefinitions;
import jp.sakutei.form.FormText;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.projectsheet.Revision;

import org.springframework.stereotype.Component;

/** A revision as text, by the version of the form that asked. */
@Component
class SheetAnswers {

	private final FormDefinitions forms;

	SheetAnswers(FormDefinitions forms) {
		this.forms = forms;
	}

	List<FormText.Block> of(Revision revision, Map<String, List<Option>> options) {
		return FormText.answered(forms.version("fill-in-sheet", revision.formVersion()), revision.answers(), options);
	}

}
