package jp.sakutei.matter;

import jp.sakutei.form.TaskForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 回答の確認, by the section's head and by the planning office: alike but for the deed. */
@Configuration(proxyBeanMethods = false)
class AnswerForms {

	@Bean
	TaskForm confirmAnswer(Matters matters, MatterManagement management) {
		return new AnswerDecisionForm("confirm-answer", matters, management::confirm);
	}

	@Bean
	TaskForm acceptAnswer(Matters matters, MatterManagement management) {
		return new AnswerDecisionForm("accept-answer", matters, management::judge);
	}

}
