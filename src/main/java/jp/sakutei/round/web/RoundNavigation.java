package jp.sakutei.round.web;

import java.util.EnumSet;

import jp.sakutei.organization.PostRole;
import jp.sakutei.organization.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundNavigation {

	@Bean
	NavigationEntry stagesEntry() {
		return NavigationEntry.ofRound(35, "段階", "/stages", EnumSet.of(PostRole.PLANNING_OFFICE, PostRole.BUDGET_OFFICE,
				PostRole.FINANCE_CHIEF, PostRole.FINANCE_DIRECTOR, PostRole.EXECUTIVE, PostRole.ADMINISTRATOR));
	}

	@Bean
	NavigationEntry configurationEntry() {
		return NavigationEntry.ofRound(95, "設定", "/configuration",
				EnumSet.of(PostRole.PLANNING_OFFICE, PostRole.ADMINISTRATOR));
	}

}
