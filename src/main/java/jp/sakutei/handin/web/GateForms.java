package jp.sakutei.handin.web;

import jp.sakutei.form.TaskForm;
import jp.sakutei.handin.Gate;
import jp.sakutei.handin.GateManagement;
import jp.sakutei.handin.HandIns;
import jp.sakutei.matter.Matters;
import jp.sakutei.sheet.ProjectSheets;
import jp.sakutei.sheet.Revisions;
import jp.sakutei.sheet.web.SheetAnswers;
import jp.sakutei.sheet.web.SheetContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three gates, alike but for their form. */
@Configuration(proxyBeanMethods = false)
class GateForms {

	@Bean
	TaskForm approveAsSectionHead(HandIns handIns, ProjectSheets sheets, Revisions revisions, GateManagement gates,
			SheetContext context, SheetAside aside, SheetAnswers answers, GateMaterial material, Matters matters) {
		return new GateForm(Gate.SECTION_HEAD, handIns, sheets, revisions, gates, context, aside, answers, material,
				matters);
	}

	@Bean
	TaskForm approveAsDepartmentHead(HandIns handIns, ProjectSheets sheets, Revisions revisions, GateManagement gates,
			SheetContext context, SheetAside aside, SheetAnswers answers, GateMaterial material, Matters matters) {
		return new GateForm(Gate.DEPARTMENT_HEAD, handIns, sheets, revisions, gates, context, aside, answers, material,
				matters);
	}

	@Bean
	TaskForm checkAsOffice(HandIns handIns, ProjectSheets sheets, Revisions revisions, GateManagement gates,
			SheetContext context, SheetAside aside, SheetAnswers answers, GateMaterial material, Matters matters) {
		return new GateForm(Gate.OFFICE, handIns, sheets, revisions, gates, context, aside, answers, material, matters);
	}

}
