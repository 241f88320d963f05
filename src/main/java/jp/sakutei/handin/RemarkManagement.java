package jp.sakutei.handin;

import java.util.List;

import jp.sakutei.form.TaskView.Option;
import jp.sakutei.form.definition.FormComponent;
import jp.sakutei.form.definition.FormDefinitions;
import jp.sakutei.handin.FieldRemark.AtField;
import jp.sakutei.handin.FieldRemarks.Remarked;
import jp.sakutei.matter.MatterOrigin;
import jp.sakutei.organization.PersonId;
import jp.sakutei.sheet.ProjectSheetId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 項目への指摘 from elsewhere than a gate. */
@Service
public class RemarkManagement {

	private final FieldRemarks remarks;

	private final FormDefinitions forms;

	RemarkManagement(FieldRemarks remarks, FormDefinitions forms) {
		this.remarks = remarks;
		this.forms = forms;
	}

	/** The questions of today's sheet at which one can remark something. */
	public List<Option> fields() {
		return forms.current("fill-in-sheet")
			.answering()
			.map((component) -> new Option(component.key(), component.label()))
			.toList();
	}

	/**
	 * A remark that the section answers before it hands in again.
	 * @param revision the one that was heard
	 */
	@Transactional
	public void remark(ProjectSheetId sheet, int revision, String field, String remark, MatterOrigin origin,
			PersonId by) {
		var label = forms.current("fill-in-sheet").component(field).map(FormComponent::label).orElse(field);
		remarks.add(new Remarked(sheet, revision, by, null), List.of(new AtField(field, label, remark)), origin, true);
	}

}
