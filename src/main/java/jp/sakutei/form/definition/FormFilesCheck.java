package jp.sakutei.form.definition;

import java.util.TreeSet;
import java.util.stream.Collectors;

import jp.sakutei.common.CityFileCheck;
import jp.sakutei.common.ConfigDirectory;
import jp.sakutei.common.Faults;
import jp.sakutei.form.TaskForm;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every form can be asked, and somebody takes what is answered in it. */
@Component
class FormFilesCheck implements CityFileCheck {

	private final FormDefinitions forms;

	private final ConfigDirectory files;

	private final ObjectProvider<TaskForm> taskForms;

	FormFilesCheck(FormDefinitions forms, ConfigDirectory files, ObjectProvider<TaskForm> taskForms) {
		this.forms = forms;
		this.files = files;
		this.taskForms = taskForms;
	}

	@Override
	public void check(Faults faults) {
		faults.addAll(forms.faults());
		var known = taskForms.stream()
			.map((form) -> form.form() + FormFiles.ENDING)
			.collect(Collectors.toCollection(TreeSet::new));
		files.own(FormFiles.FOLDER)
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> faults.add(FormFiles.FOLDER + "/" + name, 0, 0,
					"この名前の様式は使いません。使う様式：" + String.join("、", known)));
	}

}
