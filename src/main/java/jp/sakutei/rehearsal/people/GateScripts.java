package jp.sakutei.rehearsal.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateScripts {

	@Bean
	Script approvesAsSectionHead() {
		return new PassesGate("approve-as-section-head", 2, 15);
	}

	@Bean
	Script approvesAsDepartmentHead() {
		return new PassesGate("approve-as-department-head", 2, 30);
	}

	@Bean
	Script checksAsOffice() {
		return new ChecksAsOffice();
	}

}
