package jp.sakutei.rehearsal.people;

import jp.sakutei.handin.HandIns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateScripts {

	@Bean
	Script approvesAsSectionHead(HandIns handIns) {
		return new PassesGate(handIns, "approve-as-section-head", 2, 15);
	}

	@Bean
	Script approvesAsDepartmentHead(HandIns handIns) {
		return new PassesGate(handIns, "approve-as-department-head", 2, 30);
	}

	@Bean
	Script checksAsOffice(HandIns handIns) {
		return new ChecksAsOffice(handIns);
	}

}
