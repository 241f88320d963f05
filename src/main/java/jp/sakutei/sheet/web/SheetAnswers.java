package jp.sakutei.sheet.web;

import java.util.List;
import java.util.Map;

import jp.sakutei.form.comparison.FormComparison;
import jp.sakutei.form.comparison.FormComparison.Filled;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinition;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.form.reading.FormText;
import jp.sakutei.form.TaskView.Option;
import jp.sakutei.sheet.FirstPeriod;
import jp.sakutei.sheet.ProjectSheet;
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

	/** What the first period left of a sheet of which nothing was handed in. */
	public List<FormText.Block> before(ProjectSheet sheet, Map<String, List<Option>> options) {
		var form = forms.current("fill-in-sheet");
		return FormText.answered(form, FirstAnswers.of(sheet, form), options);
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

	/** What became of the answers that the first period left; none for a new project. */
	public List<FormComparison.Line> sinceFirstPeriod(ProjectSheet sheet, Revision revision,
			Map<String, List<Option>> options) {

		if (sheet.previous().asMap().isEmpty()) {
			return List.of();
		}
		var form = form(revision.formVersion());
		var first = FirstAnswers.of(sheet, form);
		first = first.with("name", sheet.previous().find(FirstPeriod.NAME).orElse(first.text("name")));
		return FormComparison.between(new Filled(form, first), new Filled(form, revision.answers()), options)
			.changed()
			.stream()
			.flatMap((block) -> block.changed().stream())
			.filter((line) -> !line.from().isEmpty() || FirstPeriod.chose(line.key()))
			.toList();
	}

	/** Names of the blocks that the section confirmed as they were. */
	public List<String> confirmed(Revision revision) {
		var ids = revision.answers().texts(FormDefinition.CONFIRMED);
		return form(revision.formVersion()).all()
			.filter((component) -> component.isToConfirm() && ids.contains(component.id()))
			.map(FormComponent::label)
			.toList();
	}

	private FormDefinition form(String version) {
		return forms.version("fill-in-sheet", version);
	}

}
